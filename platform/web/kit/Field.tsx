import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Select } from '@navikt/ds-react/Select';
import { TextField as AkselTextField } from '@navikt/ds-react/TextField';
import { Textarea } from '@navikt/ds-react/Textarea';
import type { InputHTMLAttributes } from 'react';

export type FieldProps = {
  /** The field's name in the contract; its input has the id `field-<name>`. */
  name: string;
  label: string;
  hint?: string;
  /** What is wrong with it, as a sentence. */
  problem?: string;
  value: string;
  onChange: (value: string) => void;
};

const id = (name: string) => `field-${name.replaceAll('.', '-')}`;

type Extra = Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'inputMode' | 'autoComplete' | 'required' | 'readOnly' | 'placeholder'>;

export function TextField({ name, label, hint, problem, value, onChange, type, ...rest }: FieldProps & Extra) {
  return (
    <AkselTextField
      {...rest}
      type={type as 'text'}
      id={id(name)}
      name={name}
      label={label}
      description={hint}
      error={problem}
      value={value}
      autoComplete={rest.autoComplete ?? 'off'}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** A day, `YYYY-MM-DD`. The browser's own calendar: it speaks the person's language and needs no script. */
export function DateField({ name, label, hint, problem, value, onChange, required }: FieldProps & Extra) {
  return (
    <AkselTextField
      className="field-date"
      type={'date' as 'text'}
      id={id(name)}
      name={name}
      label={label}
      description={hint}
      error={problem}
      value={value}
      required={required}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

export function TextArea({ name, label, hint, problem, value, onChange }: FieldProps) {
  return (
    <Textarea
      id={id(name)}
      name={name}
      label={label}
      description={hint}
      error={problem}
      value={value}
      minRows={2}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

export type Option = { value: string; label: string };

export function SelectField({ name, label, hint, problem, value, onChange, options }: FieldProps & { options: readonly Option[] }) {
  return (
    <Select
      id={id(name)}
      name={name}
      label={label}
      description={hint}
      error={problem}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Select>
  );
}

type CheckboxProps = Omit<FieldProps, 'value' | 'onChange'> & { checked: boolean; onChange: (checked: boolean) => void };

export function CheckboxField({ name, label, hint, problem, checked, onChange }: CheckboxProps) {
  return (
    <Checkbox id={id(name)} name={name} description={hint} error={Boolean(problem)} checked={checked} onChange={(event) => onChange(event.target.checked)}>
      {label}
    </Checkbox>
  );
}

export function RadioField({ name, label, hint, problem, value, onChange, options }: FieldProps & { options: readonly Option[] }) {
  return (
    <RadioGroup id={id(name)} name={name} legend={label} description={hint} error={problem} value={value} onChange={onChange}>
      {options.map((option) => (
        <Radio key={option.value} value={option.value}>
          {option.label}
        </Radio>
      ))}
    </RadioGroup>
  );
}

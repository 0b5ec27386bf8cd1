import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField as AkselTextField } from '@navikt/ds-react/TextField';
import type { InputHTMLAttributes } from 'react';
import { fieldId } from '#platform/web/kit/field-id.ts';
import { Icon } from '#platform/web/kit/Icon.tsx';

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

type Extra = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'inputMode' | 'autoComplete' | 'required' | 'readOnly' | 'placeholder'
>;

export function TextField({
  name,
  label,
  hint,
  problem,
  value,
  onChange,
  type,
  ...rest
}: FieldProps & Extra) {
  return (
    <AkselTextField
      {...rest}
      type={type as 'text'}
      id={fieldId(name)}
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

export function TextArea({ name, label, hint, problem, value, onChange }: FieldProps) {
  return (
    <Textarea
      id={fieldId(name)}
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

export function SelectField({
  name,
  label,
  hint,
  problem,
  value,
  onChange,
  options,
}: FieldProps & { options: readonly Option[] }) {
  return (
    <Select
      id={fieldId(name)}
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

type CheckboxProps = Omit<FieldProps, 'value' | 'onChange'> & {
  checked: boolean;
  onChange: (checked: boolean) => void;
};

export function CheckboxField({ name, label, hint, problem, checked, onChange }: CheckboxProps) {
  const problemId = `${fieldId(name)}-problem`;
  return (
    <div>
      <Checkbox
        id={fieldId(name)}
        name={name}
        description={hint}
        error={Boolean(problem)}
        aria-describedby={problem ? problemId : undefined}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      >
        {label}
      </Checkbox>
      {problem && (
        <p id={problemId} className="field-problem">
          <Icon name="warning" />
          {problem}
        </p>
      )}
    </div>
  );
}

export function RadioField({
  name,
  label,
  hint,
  problem,
  value,
  onChange,
  options,
}: FieldProps & { options: readonly Option[] }) {
  return (
    <RadioGroup
      name={name}
      legend={label}
      description={hint}
      error={problem}
      value={value}
      onChange={onChange}
    >
      {options.map((option, i) => (
        // The first carries the field's id, so that the list of problems has somewhere to lead.
        <Radio key={option.value} id={i === 0 ? fieldId(name) : undefined} value={option.value}>
          {option.label}
        </Radio>
      ))}
    </RadioGroup>
  );
}

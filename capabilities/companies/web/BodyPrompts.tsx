import type { BodyDue, RegisterUnit } from '#companies/contract.ts';
import { registerText as text } from '#companies/register-text.ts';
import { dayOf } from '#companies/web/register-words.ts';
import { type Say, useSay } from '#platform/web/say.ts';
import '#companies/web/companies.css';

type Props = {
  bodies: readonly BodyDue[];
  /** Why the headcount is not known, where it is not. */
  employeesState: RegisterUnit['employeesState'] | null;
  headingId: string;
};

/** The bodies law and agreement ask for: what is due first, the rest as something to know of. No verdicts. */
export function BodyPrompts({ bodies, employeesState, headingId }: Props) {
  const t = useSay();
  const unknown = bodies.some(({ state }) => state === 'unknown');
  const [first] = bodies;
  return (
    <section className="body-prompts" aria-labelledby={headingId}>
      <h2 id={headingId}>{t(text.bodies)}</h2>
      {unknown && (
        <p className="small">
          {t(employeesState === 'withheld-under-5' ? text.cannotSayWithheld : text.cannotSayUnknown)}
        </p>
      )}
      <ul>
        {bodies.map((body) => (
          <li key={body.body} className={isNow(body) ? undefined : 'body-later'}>
            <span className="body-name">{t(text[body.body])}</span>
            <span className="body-when">{whenWords(body, t)}</span>
            <span className="small subtle">{t(text[body.law], { section: body.section })}</span>
          </li>
        ))}
      </ul>
      <p className="small subtle">
        {t(text.bodiesLead)} {first && t(text.checkedOn, { date: dayOf(first.checkedOn) })}
      </p>
    </section>
  );
}

const isNow = ({ state }: BodyDue): boolean => state === 'due' || state === 'on-demand';

function whenWords({ state, from, onDemandFrom, membersEach }: BodyDue, t: Say): string {
  if (state === 'unknown') return t(text.due, { from });
  if (state === 'on-demand') return t(text.onDemand, { from: onDemandFrom ?? from });
  if (state === 'not-yet') return t(text.notYet, { from });
  const members = membersEach ? `, ${t(text.membersEach, { n: membersEach })}` : '';
  return t(text.due, { from }) + members;
}

import { customers } from '#customers/contract.ts';
import type { CustomersView } from '#customers/customers-view.ts';
import { pageText as text } from '#customers/page-text.ts';
import { DescriptionWriting } from '#customers/web/DescriptionWriting.tsx';
import { useCustomersAct } from '#customers/web/use-customers.ts';
import { type Side, sides } from '#people/contract.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { makeId } from '#platform/contract/id.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Mark } from '#platform/web/kit/Mark.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/** What both parties make of it, in a short text, and each party's yes to it. */
export function DescriptionPanel({ view }: { view: CustomersView }) {
  const t = useSay();
  const { agreed } = view.description;
  return (
    <section aria-labelledby="description-title" className="customer-description">
      <h2 id="description-title">{t(text.description)}</h2>
      <DescriptionWriting view={view} />
      {agreed && <Mark status="plan">{t(text.delivered)}</Mark>}
      <dl className="yes-keys">
        {sides.map((side) => (
          <PartyYes key={side} view={view} side={side} />
        ))}
      </dl>
    </section>
  );
}

/** One party's word: filled is management, ring is the employees, broken is missing. */
function PartyYes({ view, side }: { view: CustomersView; side: Side }) {
  const t = useSay();
  const toast = useToast();
  const { company } = view.company;
  const { description, basis, may } = view;
  const { run, busy, error } = useCustomersAct(customers.sayOfDescription, company);
  const yes = description.yes[side];
  const say = (given: boolean) =>
    run({ params: { company }, body: { assent: makeId(), side, given, digest: description.digest } }, () =>
      toast({ message: t(given ? text.saidYes : text.tookBack) }),
    );
  const names = view.parties[side].join(', ');
  const waits = names === '' ? t(text.yesWaitsNobody) : t(text.yesWaits, { names });
  const word = yes
    ? t(text.yesBy, {
        name: yes.by,
        date: writeDay(yes.at.slice(0, 10), pageLanguage(), 'date'),
        interviews: yes.interviews,
        answers: yes.answers,
      })
    : description.outdated.includes(side)
      ? `${t(text.yesOutdated)} ${waits}`
      : waits;
  const first =
    description.written.value === ''
      ? t(text.writeFirstReason)
      : basis.interviews + basis.answers === 0
        ? t(text.askFirstReason)
        : undefined;
  return (
    <div className={`yes-key yes-${side}${yes ? '' : ' yes-missing'}`}>
      <dt>{t(text[side])}</dt>
      <dd>
        <span className="yes-word">{word}</span>
        {may.sides.includes(side) &&
          (yes ? (
            <Button kind="quiet" busy={busy} onClick={() => say(false)}>
              {t(text.takeBack)}
            </Button>
          ) : (
            <Button busy={busy} reason={first} onClick={() => say(true)}>
              {t(text.sayYes, { side })}
            </Button>
          ))}
        {error && <Note tone="act">{error.message}</Note>}
      </dd>
    </div>
  );
}

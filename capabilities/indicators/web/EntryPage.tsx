import { useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { type EntryLine, lineKey, partsOf, samplesFrom } from '#indicators/entry-draft.ts';
import { firstOpen, nextOpen, type Open } from '#indicators/entry-line.ts';
import { entryText as text } from '#indicators/entry-text.ts';
import type { EntryView } from '#indicators/indicator-view.ts';
import { writtenValue } from '#indicators/web/EntryFields.tsx';
import { EntryForm, type Saying } from '#indicators/web/EntryForm.tsx';
import { EntryList } from '#indicators/web/EntryList.tsx';
import { blankForm, type FormState } from '#indicators/web/entry-form.ts';
import { PeriodStep } from '#indicators/web/PeriodStep.tsx';
import { useEntry, useSaying } from '#indicators/web/use-entry.ts';
import { writePeriod } from '#indicators/write-period.ts';
import { CallRefused } from '#platform/web/call.ts';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import '#indicators/web/entry.css';

/** Where numbers are entered: the most overdue line is open, and the next opens when it is saved. */
export function Page() {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const answer = useEntry(company);
  if (answer.data)
    return <Entry view={answer.data} refetch={async () => (await answer.refetch()).data ?? null} />;
  if (answer.error)
    return (
      <Trouble eyebrow={t(text.enterNumbers)} error={answer.error} onAgain={() => void answer.refetch()} />
    );
  return <Skeleton lines={6} />;
}

type Props = { view: EntryView; refetch: () => Promise<EntryView | null> };

function Entry({ view, refetch }: Props) {
  const t = useSay();
  const [open, setOpen] = useState(() => firstOpen(view));
  const [opened, setOpened] = useState(0);
  const line = view.lines.find((one) => lineKey(one) === open?.line);
  const go = (to: Open | null) => {
    setOpen(to);
    setOpened((times) => times + 1);
    // The form that held the focus is gone: reading goes on from the top.
    if (!to) document.getElementById('page-title')?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  };
  const keeping = useKeeping(view.company.company, async (at, saved) => {
    const fresh = (await refetch()) ?? view;
    go(saved ? nextOpen(fresh, at.line, view.lines.map(lineKey)) : at);
  });
  const figures = `/companies/${view.company.company}/indicators`;
  return (
    <div className="entry">
      <PageHead eyebrow={`${view.company.name} · ${t(text.enterNumbers)}`} title={headlineOf(view, t)} />
      {view.lines.length === 0 ? (
        <Empty title={t(text.emptyTitle)} body={t(text.emptyBody)}>
          <LinkButton to={figures} kind="second">
            {t(text.toFigures)}
          </LinkButton>
        </Empty>
      ) : (
        <div className={line ? 'entry-two' : 'entry-calm'}>
          {line && open ? (
            <section className="entry-open" aria-labelledby="entry-title">
              <h2 id="entry-title" className="written">
                {line.name}
              </h2>
              {line.site && <p className="entry-site written">{line.site.name}</p>}
              <PeriodStep
                line={line}
                period={open.period}
                today={view.today}
                onStep={(period) => setOpen({ line: open.line, period })}
              />
              <EntryForm
                company={view.company.company}
                line={line}
                period={open.period}
                opened={opened}
                {...keeping.of(line, open)}
              />
            </section>
          ) : (
            <p>
              <LinkButton to={figures}>{t(text.toFigures)}</LinkButton>
            </p>
          )}
          <EntryList
            lines={view.lines}
            open={open?.line ?? null}
            onOpen={(one) => go({ line: lineKey(one), period: one.period })}
          />
        </div>
      )}
    </div>
  );
}

function headlineOf({ lines }: EntryView, t: Say): string {
  if (lines.length === 0) return t(text.headNone);
  const lacking = new Set(lines.flatMap((line) => (line.missing ? [line.indicator] : []))).size;
  return lacking > 0 ? t(text.headMissing, { count: lacking }) : t(text.headDone);
}

/** As long as the server lets one's own slip be put right without a reason, in milliseconds. */
const slipTime = 15 * 60_000;

/** What is typed for each period of each line, kept while others are open, and said with a way back. */
function useKeeping(company: string, goOn: (at: Open, saved: boolean) => Promise<void>) {
  const t = useSay();
  const toast = useToast();
  const saying = useSaying(company);
  const [forms, setForms] = useState<Readonly<Record<string, FormState>>>({});
  const mine = useRef(new Map<string, number>());
  const keyOf = ({ line, period }: Open) => `${line} ${period}`;
  const change = (key: string, part: Partial<FormState>) =>
    setForms((all) => ({ ...all, [key]: { ...(all[key] ?? blankForm(samplesFrom)), ...part } }));

  const undo = async (line: EntryLine, open: Open, { word }: Saying, revision: number, form: FormState) => {
    const parts = word
      ? partsOf(word)
      : { value: null, count: null, whole: null, samples: null, inputs: null };
    try {
      await saying.run(line, {
        ...parts,
        period: open.period,
        seen: revision,
        remove: word === null,
        reason: '',
      });
      // What was typed anew stands ready to be put right; a number that stands again is shown as it stands.
      const kept = word ? blankForm(samplesFrom) : { ...form, tried: false, asked: false, error: null };
      change(keyOf(open), kept);
      await goOn(open, false);
      const period = writePeriod(open.period, line.periodKind, pageLanguage(), 'full');
      toast({ message: t(text.undone, { period }) });
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error;
      toast({ message: error.message });
    }
  };
  const say = async (line: EntryLine, open: Open, form: FormState, said: Saying) => {
    const key = keyOf(open);
    const seen = said.word?.revision ?? 0;
    try {
      const saved = await saying.run(line, { ...said.parts, period: open.period, seen, reason: said.reason });
      const value = writtenValue(line, saved.value ?? 0);
      const period = writePeriod(open.period, line.periodKind, pageLanguage(), 'full');
      mine.current.set(key, performance.now());
      change(key, blankForm(samplesFrom));
      toast(
        saved.isNews
          ? {
              message: t(text.saved, { value, period }),
              undo: { label: t(text.undo), act: () => void undo(line, open, said, saved.revision, form) },
            }
          : { message: t(text.stoodAlready, { value }) },
      );
      await goOn(open, true);
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error;
      change(key, { error, asked: false });
      // Somebody else was first: what they said is to be seen beside what is typed.
      if (error.code === 'reading-stands') await goOn(open, false);
    }
  };
  const of = (line: EntryLine, open: Open) => {
    const key = keyOf(open);
    const form = forms[key] ?? blankForm(samplesFrom);
    const at = mine.current.get(key);
    return {
      form,
      busy: saying.busy,
      isSlip: at !== undefined && performance.now() - at < slipTime,
      onForm: (part: Partial<FormState>) => change(key, part),
      onSay: (said: Saying) => void say(line, open, form, said),
    };
  };
  return { of };
}

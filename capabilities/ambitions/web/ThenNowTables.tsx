import type { ReactNode } from 'react';
import { pageText } from '#ambitions/page-text.ts';
import type { PictureAmbition } from '#ambitions/picture-content.ts';
import type { Change, ThenNow } from '#ambitions/then-now.ts';
import { versionsText as text } from '#ambitions/versions-text.ts';
import { figureLine } from '#ambitions/web/words.ts';
import { Tag } from '#platform/web/kit/Tag.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import '#ambitions/web/then-now.css';

/** Two pictures beside each other: challenges, ambitions and driving forces, each with what became of it. */
export function ThenNowTables({ shown }: { shown: ThenNow }) {
  const t = useSay();
  return (
    <>
      <Section title={t(text.challenges)}>
        {shown.challenges.map(({ change, before, after }) => (
          <Pair
            key={(after ?? before)!.joint}
            change={change}
            before={before && <Words agreed={before.agreed}>{before.wording}</Words>}
            after={after && <Words agreed={after.agreed}>{after.wording}</Words>}
          />
        ))}
      </Section>
      <Section title={t(text.ambitions)}>
        {shown.ambitions.map(({ change, before, after }) => (
          <Pair
            key={(after ?? before)!.ambition}
            change={change}
            before={before && <Ambition ambition={before} />}
            after={after && <Ambition ambition={after} />}
          />
        ))}
      </Section>
      <Section title={t(text.forces)}>
        {shown.forces.map(({ force, change, before, after }) => (
          <Pair
            key={force}
            named={t(pageText[`force-${force}`])}
            change={change}
            before={before || t(text.empty)}
            after={after || t(text.empty)}
          />
        ))}
      </Section>
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul className="then-now">{children}</ul>
    </section>
  );
}

function Pair(props: { named?: string; change: Change; before: ReactNode; after: ReactNode }) {
  const t = useSay();
  const { named, change, before, after } = props;
  const missing = <span className="side-silent">{t(text.notThere)}</span>;
  return (
    <li className="then-now-pair">
      <p className="then-now-head">
        {named && <b>{named}</b>}
        <Tag tone={change === 'same' ? 'plain' : 'pine'}>{t(text[`change-${change}`])}</Tag>
      </p>
      <dl className="then-now-two">
        <div>
          <dt>{t(text.before)}</dt>
          <dd>{before ?? missing}</dd>
        </div>
        <div>
          <dt>{t(text.after)}</dt>
          <dd>{after ?? missing}</dd>
        </div>
      </dl>
    </li>
  );
}

function Words({ agreed, children }: { agreed: boolean; children: ReactNode }) {
  const t = useSay();
  return (
    <>
      <span className="then-now-words">{children}</span>
      {!agreed && <span className="small subtle">{t(text.parted)}</span>}
    </>
  );
}

function Ambition({ ambition }: { ambition: PictureAmbition }) {
  const t = useSay();
  const { statement, agreed, figure, ...rest } = ambition;
  const measured = {
    ...rest,
    figure: figure ? ('own' as const) : ('none' as const),
    words: figure?.words ?? '',
    unit: figure?.unit ?? '',
  };
  return (
    <>
      <Words agreed={agreed}>{statement}</Words>
      <span className="small subtle">{figureLine(measured, t, pageLanguage())}</span>
    </>
  );
}

import { KitActs } from '#app/KitActs.tsx';
import { KitCards } from '#app/KitCards.tsx';
import { KitForm } from '#app/KitForm.tsx';
import { KitPart } from '#app/KitPart.tsx';
import { KitWritten } from '#app/KitWritten.tsx';
import { kitPartsText as parts } from '#app/kit-parts-text.ts';
import { kitTableText as table } from '#app/kit-table-text.ts';
import { kitText as text } from '#app/kit-text.ts';
import { statusText } from '#platform/contract/status-text.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { Icon, type IconName } from '#platform/web/kit/Icon.tsx';
import { Mark } from '#platform/web/kit/Mark.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Parity } from '#platform/web/kit/Parity.tsx';
import { Sides } from '#platform/web/kit/Sides.tsx';
import { Tag } from '#platform/web/kit/Tag.tsx';
import { TurnList } from '#platform/web/kit/TurnList.tsx';
import { Updated } from '#platform/web/kit/Updated.tsx';
import { useSay } from '#platform/web/say.ts';
import '#app/kit-page.css';

const ramps = ['stone', 'pine', 'blue', 'orange'] as const;
const steps = [100, 200, 300, 400, 500, 600, 700, 800, 900, 1000];
const statuses = ['plan', 'watch', 'deviation', 'silent'] as const;
const icons: readonly IconName[] = [
  'person',
  'arrow-left',
  'arrow-right',
  'plus',
  'check',
  'warning',
  'lock',
  'calendar',
  'pause',
  'play',
  'print',
  'copy',
  'menu',
  'close',
  'sun',
  'moon',
  'globe',
  'chevron-down',
  'flag',
  'link',
  'undo',
  'no-line',
];

/** Every building block in use, in the page's language and theme: where one looks before making another. */
export function Page() {
  const t = useSay();
  return (
    <div className="kit-page">
      <PageHead eyebrow={t(text.eyebrow)} title={t(text.title)} lead={t(text.lead)} />
      <KitPart title={t(text.colour)}>
        {ramps.map((ramp) => (
          <div key={ramp} className="kit-ramp">
            <span>{t(text[ramp])}</span>
            {steps.map((step) => (
              <i key={step} style={{ background: `var(--sp-${ramp}-${step})` }} />
            ))}
          </div>
        ))}
      </KitPart>
      <KitPart title={t(text.type)}>
        <p className="kit-type-page">{t(text.typeHead)}</p>
        <p className="kit-type-section">{t(text.typeSection)}</p>
        <p className="kit-type-lead subtle">{t(text.typeLead)}</p>
        <p>{t(text.typeBody)}</p>
        <p className="small subtle num">{t(text.typeFigures)}</p>
      </KitPart>
      <KitPart title={t(text.buttons)}>
        <div className="kit-line">
          <Button>{t(text.start)}</Button>
          <Button kind="second">{t(text.asTable)}</Button>
          <Button kind="quiet" icon="plus">
            {t(text.add)}
          </Button>
          <LinkButton to="/kit" icon="arrow-right">
            {t(text.prepare)}
          </LinkButton>
          <Button busy>{t(text.saving)}</Button>
          <Button reason={t(text.lockReason)}>{t(text.lockMinutes)}</Button>
        </div>
      </KitPart>
      <KitPart title={t(text.status)}>
        <p className="kit-line kit-statuses">
          {statuses.map((status) => (
            <Mark key={status} status={status}>
              {t(statusText[status])}
            </Mark>
          ))}
        </p>
        <p className="kit-line kit-tags">
          <Tag tone="plain">{t(text.phase2)}</Tag>
          <Tag tone="pine">{t(text.week, { n: 33, all: 68 })}</Tag>
          <Tag tone="plan">{t(text.ready)}</Tag>
          {[1, 2, 5].map((n) => (
            <Tag key={n} tone="deviation">
              {t(text.daysOver, { n })}
            </Tag>
          ))}
        </p>
      </KitPart>
      <KitForm />
      <KitWritten />
      <KitPart title={t(parts.parity)}>
        <div className="kit-columns">
          {[3, 1, 0].map((employees) => (
            <div key={employees} className="card">
              <Parity
                employer={3}
                employees={employees}
                labels={{
                  employer: t(parts.employer),
                  employees: t(parts.employees),
                  balanced: t(parts.balanced),
                  uneven: t(parts.uneven),
                  missing: t(parts.missing),
                }}
              />
            </div>
          ))}
          <div className="card">
            <Sides
              label={t(parts.parity)}
              names={{ employer: t(parts.employer), employees: t(parts.employees) }}
            >
              {(side) => (side === 'employer' ? 'Ingrid Solbakk' : 'Terje Aune')}
            </Sides>
          </div>
          <TurnList
            title={t(parts.problemsTitle, { n: 2 })}
            nothing={t(parts.balanced)}
            turns={[
              { key: 'employer', who: t(parts.employer), what: t(parts.whoProblem), isMine: true },
              { key: 'employees', who: t(parts.employees), what: t(parts.dueHint), isMine: false },
            ]}
          />
        </div>
      </KitPart>
      <KitPart title={t(parts.board)}>
        <div className="kit-line kit-statuses">
          <Updated at={t(parts.updated)} />
          <Updated at={t(parts.stale)} stale />
        </div>
      </KitPart>
      <KitActs />
      <KitCards />
      <KitPart title={t(table.icons)}>
        <div className="kit-line">
          {icons.map((name) => (
            <Icon key={name} name={name} />
          ))}
        </div>
      </KitPart>
    </div>
  );
}

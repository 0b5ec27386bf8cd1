import { type Side, sides } from '#people/contract.ts';
import { Tag } from '#platform/web/kit/Tag.tsx';
import { useSay } from '#platform/web/say.ts';
import { walkText as text } from '#principles/walk-text.ts';
import type { Quarter, WalkLine } from '#principles/walk-view.ts';
import { SideName } from '#principles/web/SideName.tsx';

/** Every principle of a check with both parties' words side by side, where they disagree most first. */
export function WalkLines({ quarter }: { quarter: Quarter }) {
  const t = useSay();
  return (
    <ul className="principles-walk" aria-label={t(text.lines)}>
      {quarter.lines.map((line) => (
        <li key={line.principle}>
          <div className="principles-walk-head">
            <p className="principles-text">
              {line.number}. {line.text}
            </p>
            <Apart line={line} />
          </div>
          <dl className="principles-sides">
            {sides.map((side) => (
              <div key={side}>
                <dt>
                  <SideName side={side} />
                </dt>
                <dd>
                  <Word line={line} side={side} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Apart({ line: { employer, employees } }: { line: WalkLine }) {
  const t = useSay();
  if (!employer || !employees) return null;
  const count = Math.abs(employer.score - employees.score);
  return <Tag tone={count > 1 ? 'pine' : 'plain'}>{t(text.apart, { count })}</Tag>;
}

function Word({ line, side }: { line: WalkLine; side: Side }) {
  const t = useSay();
  const word = line[side];
  if (!word) return <p>{t(text.notAnswered)}</p>;
  const score = word.score as 1 | 2 | 3 | 4 | 5;
  return (
    <>
      <p className="principles-score">{t(text[`score-${score}`])}</p>
      <p className="subtle small">{word.example || t(text.noExample)}</p>
    </>
  );
}

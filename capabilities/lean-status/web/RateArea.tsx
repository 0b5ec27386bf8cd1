import { levels } from '#lean-status/instrument.ts';
import { rateText as text } from '#lean-status/rate-text.ts';
import type { DimensionText, OwnRating } from '#lean-status/round-view.ts';
import { RatePhoto } from '#lean-status/web/RatePhoto.tsx';
import type { Change } from '#lean-status/web/use-rating.ts';
import { TextArea } from '#platform/web/kit/Field.tsx';
import { useSay } from '#platform/web/say.ts';

type Props = {
  company: string;
  dimension: DimensionText;
  place: string;
  rating: OwnRating;
  isRated: boolean;
  onChange: (part: Change, when?: 'at-once' | 'later') => void;
};

/** One area: its question, the five levels by their signs, the aim, and what was seen. */
export function RateArea({ company, dimension, place, rating, isRated, onChange }: Props) {
  const t = useSay();
  const { now, target, observation, photo } = rating;
  const choose = (level: OwnRating['now']) =>
    onChange({
      now: level,
      target: level !== null && target !== null && target < level ? level : level === null ? null : target,
    });
  return (
    <article className="rate-area" aria-labelledby="area-title">
      <p className="eyebrow">{place}</p>
      <h2 id="area-title">{dimension.name}</h2>
      <p>{dimension.question}</p>
      <fieldset className="rate-levels">
        <legend>{t(text.now)}</legend>
        <p className="small subtle">{t(text.nowHint)}</p>
        {levels.map((level) => (
          <label key={level} className="rate-level">
            <input
              type="radio"
              name={`now-${dimension.key}`}
              checked={now === level}
              onChange={() => choose(level)}
            />
            <span className="rate-number num">{level}</span>
            <span>{dimension.signs[level - 1]}</span>
          </label>
        ))}
        <label className="rate-level">
          <input
            type="radio"
            name={`now-${dimension.key}`}
            checked={isRated && now === null}
            onChange={() => choose(null)}
          />
          <span className="rate-number" aria-hidden="true">
            –
          </span>
          <span>{t(text.cannotSay)}</span>
        </label>
      </fieldset>
      <fieldset className="rate-targets">
        <legend>{t(text.target)}</legend>
        <div>
          {levels.map((level) => (
            <label
              key={level}
              className={now !== null && level < now ? 'rate-target rate-below' : 'rate-target'}
            >
              <input
                type="radio"
                name={`target-${dimension.key}`}
                aria-label={t(text.level, { n: level })}
                checked={target === level}
                disabled={now === null || level < now}
                onChange={() => onChange({ target: level })}
              />
              <span className="num">{level}</span>
            </label>
          ))}
        </div>
        {target !== null && <p className="small">{dimension.signs[target - 1]}</p>}
      </fieldset>
      <TextArea
        name={`observation-${dimension.key}`}
        label={t(text.observation)}
        hint={t(text.observationHint)}
        value={observation}
        onChange={(value) => onChange({ observation: value }, 'later')}
      />
      <RatePhoto company={company} photo={photo} onChange={(taken) => onChange({ photo: taken })} />
    </article>
  );
}

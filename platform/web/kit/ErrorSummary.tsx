import { useEffect, useRef } from 'react';
import { fieldId } from '#platform/web/kit/field-id.ts';

/** What must be put right, on top of a form: takes focus when it comes or changes, and leads to each field. */
export function ErrorSummary({
  title,
  problems,
}: {
  title: string;
  problems: readonly { field: string; message: string }[];
}) {
  const place = useRef<HTMLDivElement>(null);
  const key = title + problems.map(({ message }) => message).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words are what makes it news.
  useEffect(() => place.current?.focus(), [key]);
  const lead = (field: string) => document.getElementById(fieldId(field))?.focus();
  return (
    <div className="error-summary" tabIndex={-1} ref={place} role="alert">
      <h2>{title}</h2>
      {problems.length > 0 && (
        <ul>
          {problems.map(({ field, message }) => (
            <li key={`${field} ${message}`}>
              <a
                href={`#${fieldId(field)}`}
                onClick={(event) => {
                  event.preventDefault();
                  lead(field);
                }}
              >
                {message}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

import type { Language } from '#platform/contract/language.ts';

type Props = { wave: { company: { name: string }; title: string; writtenIn: Language } };

/** Whose survey it is, and its title in the language the company wrote it in, so that it is read aloud as that. */
export function WaveEyebrow({ wave: { company, title, writtenIn } }: Props) {
  return (
    <>
      {company.name} · <span lang={writtenIn}>{title}</span>
    </>
  );
}

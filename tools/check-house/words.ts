import type { Breach } from '#tools/check-house/breach.ts';
import type { HouseFile } from '#tools/check-house/files.ts';

const strangers: readonly { readonly pattern: RegExp; readonly says: string }[] = [
  {
    pattern: /(?<![\w.~-])\/(?:work|root|home\/[\w-]+|Users\/[\w-]+)\/[\w.-]*/,
    says: 'names a folder of one machine: {found}. The project runs anywhere. Write a path from the root, or take it as a setting.',
  },
  {
    pattern:
      /https?:\/\/[\w.-]*(?:registry|artifactory|verdaccio|nexus)[\w.-]*[^\s"'`)]*|https?:\/\/[^\s"'`)]+\.tgz\b/,
    says: 'names the address of a package registry: {found}. Where packages come from is the machine’s own setting. Take it out.',
  },
];

/** The project speaks of itself alone: no machine's folders, no registry's address, in any file. */
export function checkWords(files: readonly HouseFile[]): Breach[] {
  return files.flatMap((file) =>
    strangers.flatMap(({ pattern, says }) =>
      file.text.split('\n').flatMap((text, i): Breach[] => {
        const found = pattern.exec(text)?.[0];
        if (found === undefined) return [];
        return [
          {
            guard: 'words',
            file: file.path,
            line: i + 1,
            says: `${file.path} ${says.replace('{found}', found)}`,
          },
        ];
      }),
    ),
  );
}

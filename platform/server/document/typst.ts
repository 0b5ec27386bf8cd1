import { readFileSync } from 'node:fs';
import initialise, { TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler';
import type { DrawingPlace } from './declare-accessible.ts';
import { readFonts } from './fonts.ts';

/** Files the template reads beside itself, by their path inside the compiler. */
export type TypstFiles = Readonly<Record<string, Uint8Array>>;

/** Sets files with the one template there is (`document.typ`, with `sheet.typ` for what is filled in by hand), and says where the drawings came to stand. Throws with what Typst said. */
export type Typesetter = (files: TypstFiles) => { readonly pdf: Uint8Array; readonly places: DrawingPlace[] };

type Outcome = { readonly result?: Uint8Array; readonly diagnostics?: unknown };

const artifact = { pdf: 1, asText: 2 } as const;
const paged = 0;

/** Loads the compiler (a tenth of a second, 28 MB) and its fonts. It has no way to any disk or network after that. */
export async function makeTypesetter(): Promise<Typesetter> {
  const wasm = new URL(import.meta.resolve('@myriaddreamin/typst-ts-web-compiler/wasm'));
  await initialise({ module_or_path: readFileSync(wasm) });
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of readFonts()) await builder.add_raw_font(font);
  const compiler = await builder.build();
  for (const name of ['document.typ', 'sheet.typ'])
    compiler.add_source(`/${name}`, readFileSync(new URL(`./${name}`, import.meta.url), 'utf8'));
  return (files) => {
    for (const [path, bytes] of Object.entries(files)) compiler.map_shadow(path, bytes);
    const world = compiler.snapshot(undefined, '/document.typ', undefined);
    try {
      const { result, diagnostics } = world.get_artifact(artifact.pdf, artifact.asText) as Outcome;
      if (result === undefined)
        throw new Error(`A document could not be set: ${JSON.stringify(diagnostics)}`);
      const places = JSON.parse(world.query(paged, '<drawing-at>', 'value')) as DrawingPlace[];
      return { pdf: result, places };
    } finally {
      world.free();
      for (const path of Object.keys(files)) compiler.unmap_shadow(path);
    }
  };
}

import { join } from 'node:path';
import { defineConfig } from 'vite';
import { languageChunks } from '#tools/language-chunks.ts';
import { lightContracts } from '#tools/light-contracts.ts';

/** Where the files of the wall lie, apart from the office's: it has a budget of its own. */
const folder = 'wall-board';

/** The board on the wall: an entry of its own, drawn by Preact, without anything of the office's pages. */
export default defineConfig({
  publicDir: false,
  resolve: {
    // The whole library weighs as much as the rest of the wall's script.
    alias: { 'intl-messageformat': join(import.meta.dirname, 'platform/contract/light-message.ts') },
  },
  plugins: [
    languageChunks(import.meta.dirname, { folder, list: `${folder}/languages.json`, pages: async () => [] }),
    lightContracts(),
  ],
  build: {
    emptyOutDir: false,
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsDir: folder,
    cssCodeSplit: false,
    reportCompressedSize: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: 'wall-board.html',
      // Of a library that is left out whole, since nothing of it is called.
      onwarn: (warning, warn) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
      // Shapes are the server's to check by: what only carries them to others leaves them behind.
      treeshake: { moduleSideEffects: (id) => !/\/pulse-boards\/change\.ts$/.test(id) },
    },
  },
});

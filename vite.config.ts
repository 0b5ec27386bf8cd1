import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { languageChunks } from '#tools/language-chunks.ts';
import { lightContracts } from '#tools/light-contracts.ts';
import { pageChunks, scriptFiles } from '#tools/page-chunks.ts';

export default defineConfig({
  publicDir: 'platform/web/public',
  plugins: [languageChunks(import.meta.dirname), lightContracts(), pageChunks(import.meta.dirname), react()],
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    // Styles in a file, never in script: the content security policy allows no inline styles.
    cssCodeSplit: false,
    reportCompressedSize: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: { codeSplitting: { groups: scriptFiles } },
    },
  },
});

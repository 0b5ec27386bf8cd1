import { defineConfig } from 'vite';

/** The page people answer a survey on: its words come from the server, and its script and styles are its own. */
export default defineConfig({
  publicDir: false,
  build: {
    emptyOutDir: false,
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsDir: 'ballot',
    cssCodeSplit: false,
    reportCompressedSize: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: 'ballot.html',
      onwarn: (warning, warn) => {
        // Node's own chance, which its libraries turn to where a browser's is not there.
        if (!warning.message.includes('externalized for browser compatibility')) warn(warning);
      },
    },
  },
});

import { readFileSync } from 'node:fs';

/**
 * The fonts documents are set in, from the packages of this project and nowhere else: the compiler is WebAssembly and
 * sees neither the machine's own fonts nor the network, so the same picture is the same bytes on every machine. Only
 * the letters that are used are put into a document.
 */
const files = [
  import.meta.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/inter/400Regular_Italic/Inter_400Regular_Italic.ttf'),
  import.meta.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
  import.meta.resolve('@expo-google-fonts/schibsted-grotesk/600SemiBold/SchibstedGrotesk_600SemiBold.ttf'),
  import.meta.resolve('@expo-google-fonts/schibsted-grotesk/700Bold/SchibstedGrotesk_700Bold.ttf'),
];

export const readFonts = (): Uint8Array[] => files.map((file) => readFileSync(new URL(file)));

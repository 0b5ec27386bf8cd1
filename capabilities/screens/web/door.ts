import { keepScreen, type ScreenState } from '#screens/web/keep-screen.ts';
import { pairedAs } from '#screens/web/screen-key.ts';

/**
 * Keeps this browser the screen it is paired as, for a page that draws by other means than the office's; null where it
 * is none. Makes no key: a person who looks at a board is no screen.
 */
export async function keepPaired(
  tell: (state: ScreenState) => void,
): Promise<ReturnType<typeof keepScreen> | null> {
  const screen = await pairedAs().catch(() => null);
  return screen ? keepScreen(tell) : null;
}

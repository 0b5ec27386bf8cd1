import type { Locator, Page } from 'playwright-core';

/** A mark as somebody sees it who sees no colours. */
export type GreyMark = {
  /** Between what is darkest and what is lightest in it, as WCAG counts it. */
  readonly contrast: number;
  /** Where it is drawn, of 24 × 24 places. */
  readonly drawn: readonly boolean[];
};

/** How a mark on a page looks without colours. */
export async function greyMark(mark: Locator): Promise<GreyMark> {
  const page = mark.page();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setEmulatedVisionDeficiency', { type: 'achromatopsia' });
  const picture = (await mark.screenshot()).toString('base64');
  await session.send('Emulation.setEmulatedVisionDeficiency', { type: 'none' });
  await session.detach();
  // On a page of its own: ours let nothing in from a data address.
  const blank = await page.context().newPage();
  try {
    return await readPicture(blank, picture);
  } finally {
    await blank.close();
  }
}

const readPicture = (page: Page, picture: string): Promise<GreyMark> =>
  page.evaluate(async (base64) => {
    const side = 24;
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(side, side).getContext('2d')!;
    canvas.drawImage(image, 0, 0, side, side);
    const { data } = canvas.getImageData(0, 0, side, side);
    const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    const light = Array.from({ length: side * side }, (_, i) => {
      const [red = 0, green = 0, blue = 0] = [...data.slice(i * 4, i * 4 + 3)].map((one) =>
        linear(one / 255),
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    });
    const [low, high] = [Math.min(...light), Math.max(...light)];
    // What lies around a mark is in its corners.
    const around = light[0]! + light[side - 1]!;
    const half = (low + high) / 2;
    return {
      contrast: (high + 0.05) / (low + 0.05),
      drawn: light.map((one) => (around / 2 > half ? one < half : one > half)),
    };
  }, picture);

/** The share of places in which two marks differ. */
export const differ = (a: GreyMark, b: GreyMark): number =>
  a.drawn.filter((one, i) => one !== b.drawn[i]).length / a.drawn.length;

export type Standing = { readonly at: number; readonly height: number };

/**
 * Places for labels in a column so that none covers another: each as near as can be to where it belongs, in the
 * order given, all between `low` and `high`. Middles in, middles out, in pixels downwards.
 *
 * Neighbours that would meet become a block around the mean of what its members want, and blocks that meet become
 * one (isotonic regression by pooling neighbours). The caller sees to it that the heights fit between the bounds.
 */
export function spread(labels: readonly Standing[], low: number, high: number): number[] {
  type Block = { first: number; count: number; wish: number; height: number };
  const blocks: Block[] = [];
  const topOf = ({ wish, count, height }: Block) =>
    Math.min(Math.max(wish / count, low), Math.max(high - height, low));
  labels.forEach(({ at, height }, i) => {
    let block: Block = { first: i, count: 1, wish: at - height / 2, height };
    for (
      let above = blocks.at(-1);
      above && topOf(above) + above.height > topOf(block);
      above = blocks.at(-1)
    ) {
      blocks.pop();
      // A member wishes its own top; the block's top lies higher by the heights of those above it.
      block = {
        first: above.first,
        count: above.count + block.count,
        wish: above.wish + block.wish - above.height * block.count,
        height: above.height + block.height,
      };
    }
    blocks.push(block);
  });
  return blocks.flatMap((block) => {
    let top = topOf(block);
    return labels.slice(block.first, block.first + block.count).map(({ height }) => {
      top += height;
      return top - height / 2;
    });
  });
}

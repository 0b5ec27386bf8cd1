import type { ReactNode } from 'react';

/** One kind of block: its name to the left, the thing itself to the right. */
export function KitPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="kit-part">
      <h2>{title}</h2>
      <div>{children}</div>
    </section>
  );
}

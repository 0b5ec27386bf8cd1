import type { ReactNode } from 'react';

export function Tag({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'pine' | 'plan' | 'deviation';
  children: ReactNode;
}) {
  return <span className={`tag tag-${tone}`}>{children}</span>;
}

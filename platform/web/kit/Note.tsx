import type { ReactNode } from 'react';
import { Icon, type IconName } from '#platform/web/kit/Icon.tsx';

/** A message in the page: calm says how things are, act asks someone to do something. */
export function Note({
  tone,
  icon,
  children,
}: {
  tone: 'calm' | 'act';
  icon?: IconName;
  children: ReactNode;
}) {
  const shown = icon ?? (tone === 'act' ? 'warning' : undefined);
  return (
    <div className={`note note-${tone}`}>
      {shown && <Icon name={shown} />}
      <div>{children}</div>
    </div>
  );
}

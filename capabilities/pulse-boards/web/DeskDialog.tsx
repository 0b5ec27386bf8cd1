import type { ReactNode } from 'react';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';

type Props = {
  title: string;
  lead?: string;
  act: string;
  wide?: boolean;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** A form whose answer stands on the device at once: nothing to wait for, and what is wrong is said at its field. */
export function DeskDialog(props: Props) {
  return <FormDialog {...props} busy={false} error={null} />;
}

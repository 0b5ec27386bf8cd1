import { useState } from 'react';
import { KitPart } from '#app/KitPart.tsx';
import { kitPartsText as text } from '#app/kit-parts-text.ts';
import { kitText } from '#app/kit-text.ts';
import { statusText } from '#platform/contract/status-text.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { Dialog } from '#platform/web/kit/Dialog.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { ReasonDialog } from '#platform/web/kit/ReasonDialog.tsx';
import { Stepper } from '#platform/web/kit/Stepper.tsx';
import { Tabs } from '#platform/web/kit/Tabs.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';

const tabs = ['action', 'suggestions', 'decisions', 'history'] as const;

/** What speaks up or moves: messages, the dialog, steps and tabs. */
export function KitActs() {
  const t = useSay();
  const toast = useToast();
  const [open, setOpen] = useState<'move' | 'call-off' | null>(null);
  const close = () => setOpen(null);
  const [day, setDay] = useState('2026-10-21');
  const [tab, setTab] = useState<string>('action');
  const save = () =>
    toast({
      message: t(text.saved),
      undo: { label: t(text.undo), act: () => toast({ message: t(text.undone) }) },
    });
  return (
    <>
      <KitPart title={t(text.messages)}>
        <div className="kit-pair">
          <Note tone="calm" icon="lock">
            {t(text.secret)}
          </Note>
          <Note tone="act">{t(text.actNote)}</Note>
        </div>
        {/* Dialogs that stand in a form: what is sent in them is not sent in it. */}
        <form
          className="kit-line kit-after"
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <Button kind="second" type="submit">
            {t(text.showToast)}
          </Button>
          <Button kind="second" icon="calendar" onClick={() => setOpen('move')}>
            {t(text.openDialog)}
          </Button>
          <Button kind="second" onClick={() => setOpen('call-off')}>
            {t(text.callOff)}
          </Button>
          {open === 'move' && (
            <Dialog
              open
              title={t(text.openDialog)}
              onClose={close}
              actions={
                <>
                  <Button onClick={close}>{t(text.move)}</Button>
                  <Button kind="quiet" onClick={close}>
                    {t(text.cancel)}
                  </Button>
                </>
              }
            >
              <p className="subtle">{t(text.dialogBody)}</p>
              <DateField name="visit-day" label={t(text.due)} value={day} onChange={setDay} />
            </Dialog>
          )}
          {open === 'call-off' && (
            <ReasonDialog
              title={t(text.callOff)}
              label={t(text.why)}
              act={t(text.callOff)}
              busy={false}
              error={null}
              onSend={close}
              onClose={close}
            />
          )}
        </form>
      </KitPart>
      <KitPart title={t(text.steps)}>
        <Stepper
          current={3}
          steps={[
            t(kitText.status),
            t(statusText.deviation),
            t(text.action),
            t(text.suggestions),
            t(text.escalate),
          ]}
        />
      </KitPart>
      <KitPart title={t(text.tabs)}>
        <Tabs
          label={t(text.tabs)}
          tabs={tabs.map((key) => ({ key, label: t(text[key]), current: key === tab }))}
          onChoose={setTab}
        />
      </KitPart>
    </>
  );
}

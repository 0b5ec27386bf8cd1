import { LinkButton } from '#platform/web/kit/Button.tsx';
import { useSay } from '#platform/web/say.ts';
import { anchoringPageText } from '#steering-groups/anchoring-page-text.ts';
import { groupPageText as text } from '#steering-groups/group-page-text.ts';
import type { GroupView } from '#steering-groups/group-view.ts';

type Place = 'meeting' | 'mandate' | 'anchoring';

/** Where the page's first line is answered: the way there stands under it, and not once more further down. */
export function firstPlaceOf({ headline: { code }, may }: GroupView): Place | null {
  if (code === 'next-meeting') return 'meeting';
  if (code === 'changed-since' || code === 'signature-missing' || code.startsWith('mandate-'))
    return 'mandate';
  return code === 'anchoring-due' && may.readAnchorings ? 'anchoring' : null;
}

type Props = { view: GroupView; to: Place; kind?: 'primary' | 'second' };

/** The way to the next meeting, to the mandate or to the log of anchoring. */
export function GroupLink({ view, to, kind = 'second' }: Props) {
  const t = useSay();
  const { nextMeeting, company, mandate, may } = view;
  const at = `/companies/${company.company}/steering-group`;
  const isWritten = mandate.parts.purpose.value !== '';
  const found = {
    meeting: {
      path: nextMeeting ? `/meetings/${nextMeeting.meeting}` : '/meetings',
      label: t(nextMeeting ? text.toMeeting : text.toMeetings),
    },
    mandate: {
      path: '/mandate',
      label: t(text.toMandate, { write: !may.writeMandate ? 'no' : isWritten ? 'again' : 'yes' }),
    },
    anchoring: { path: '/anchoring', label: t(anchoringPageText.toLog) },
  }[to];
  return (
    <LinkButton to={`${at}${found.path}`} kind={kind}>
      {found.label}
    </LinkButton>
  );
}

import type { RoundView } from '#lean-status/round-view.ts';
import { keysOf } from '#lean-status/sentence.ts';
import { voiceText as text } from '#lean-status/voice-text.ts';
import { VoiceMark } from '#lean-status/web/VoiceMark.tsx';
import { MarkShape } from '#platform/web/kit/Mark.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/** Which shape is which voice, and how many stand behind it; what was too little to show says so. */
export function VoiceKey({ round }: { round: RoundView }) {
  const t = useSay();
  return (
    <ul className="voice-key">
      {keysOf(round, pageLanguage()).map(({ voice, words }) => (
        <li key={voice}>
          <VoiceMark voice={voice} />
          {words}
        </li>
      ))}
      {round.operators.state === 'too-few' && (
        <li className="subtle">
          <MarkShape status="silent" />
          {t(text.tooFewOperators)}
        </li>
      )}
    </ul>
  );
}

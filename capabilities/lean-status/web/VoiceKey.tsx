import type { RoundView } from '#lean-status/round-view.ts';
import { keysOf, operatorsSentence } from '#lean-status/sentence.ts';
import { VoiceMark } from '#lean-status/web/VoiceMark.tsx';
import { MarkShape } from '#platform/web/kit/Mark.tsx';
import { pageLanguage } from '#platform/web/say.ts';

/** Which shape is which voice, and how many stand behind it; operators who are not shown say why, above the key while they are still asked. */
export function VoiceKey({ round }: { round: RoundView }) {
  const language = pageLanguage();
  return (
    <ul className="voice-key">
      {keysOf(round, language).map(({ voice, words }) => (
        <li key={voice}>
          <VoiceMark voice={voice} />
          {words}
        </li>
      ))}
      {round.operators.state !== 'shown' && round.operators.state !== 'open' && (
        <li className="subtle">
          <MarkShape status="silent" />
          {operatorsSentence(round, language, true)}
        </li>
      )}
    </ul>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { indicators } from '#indicators/contract.ts';
import { faultText } from '#indicators/import-fault-text.ts';
import { type ImportState, type ImportView, largestFile } from '#indicators/import-view.ts';
import { uploadText } from '#indicators/upload-text.ts';
import type { CallInput } from '#platform/contract/endpoint.ts';
import { makeId } from '#platform/contract/id.ts';
import { answerKey, CallRefused, call, useAct, useAnswer } from '#platform/web/call.ts';
import { readBase64 } from '#platform/web/read-file.ts';
import { useSay } from '#platform/web/say.ts';

const listOf = (company: string) => ({ params: { company } });
const oneOf = (company: string, id: string) => ({ params: { company, import: id } });

/** States the machine is at work in. */
export const moving: ReadonlySet<ImportState> = new Set(['reading', 'checking', 'writing', 'undoing']);

/** How often one asks how far a file has come, in milliseconds. */
const asksEvery = 700;

export const useImports = (company: string) => useAnswer(indicators.listImports, listOf(company));

/** A file, asked about again and again while the machine is at work on it. */
export function useImport(company: string, id: string) {
  const answer = useAnswer(indicators.readImport, oneOf(company, id));
  const { refetch } = answer;
  const isMoving = answer.data !== undefined && moving.has(answer.data.state);
  useEffect(() => {
    if (!isMoving) return undefined;
    const timer = setInterval(() => void refetch(), asksEvery);
    return () => clearInterval(timer);
  }, [isMoving, refetch]);
  return answer;
}

type ImportAct =
  | typeof indicators.mapImport
  | typeof indicators.confirmImport
  | typeof indicators.undoImport
  | typeof indicators.leaveImport;

/** An act on a file, whose answer is the file anew; the list of files is fetched again. */
export function useImportAct<E extends ImportAct>(endpoint: E) {
  const queries = useQueryClient();
  const act = useAct(endpoint);
  const run = (input: CallInput<E>, then?: () => void) =>
    act.mutate(input, {
      onSuccess: (answer) => {
        const view = answer as ImportView;
        const { company } = view.company;
        queries.setQueryData(answerKey(indicators.readImport, oneOf(company, view.import)), view);
        void queries.invalidateQueries({ queryKey: answerKey(indicators.listImports, listOf(company)) });
        then?.();
      },
    });
  return { run, busy: act.isPending, error: act.error };
}

type Ready = { import: string; fileName: string; content: string };
type Step = { fileName: string; doing: 'reading' | 'sending'; part: number };

/** Hands a file in. What did not get through is kept, so that it can be sent again as the same file. */
export function useUpload(company: string, onUploaded: (id: string) => void) {
  const t = useSay();
  const queries = useQueryClient();
  const [step, setStep] = useState<Step | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const ready = useRef<Ready | null>(null);
  // Called outright: an act of the page would wait for the network without a word.
  const send = async (file: Ready) => {
    setProblem(null);
    setStep({ fileName: file.fileName, doing: 'sending', part: 1 });
    try {
      const view = await call(indicators.uploadImport, { params: { company }, body: file });
      queries.setQueryData(answerKey(indicators.readImport, oneOf(company, file.import)), view);
      void queries.invalidateQueries({ queryKey: answerKey(indicators.listImports, listOf(company)) });
      onUploaded(file.import);
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error;
      ready.current = error.code === 'no-network' ? file : null;
      setProblem(error.message);
    } finally {
      setStep(null);
    }
  };
  const choose = async (file: File) => {
    ready.current = null;
    if (file.size === 0) return setProblem(t(faultText.empty));
    if (file.size > largestFile) return setProblem(t(faultText['too-large']));
    setProblem(null);
    const tell = (part: number) => setStep({ fileName: file.name, doing: 'reading', part });
    tell(0);
    const content = await readBase64(file, tell).catch(() => null);
    if (content !== null) return send({ import: makeId(), fileName: file.name.slice(-200), content });
    setStep(null);
    setProblem(t(uploadText.unreadable));
  };
  const kept = ready.current;
  return { choose, step, problem, again: kept && problem ? () => void send(kept) : null };
}

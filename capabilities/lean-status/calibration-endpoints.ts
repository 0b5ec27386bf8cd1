import { z } from 'zod';
import { AdviserView, CalibrationView } from '#lean-status/calibration-view.ts';
import { Level } from '#lean-status/instrument.ts';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id } from '#platform/contract/shapes.ts';

const key = z.string().min(1).max(60);

/** Cases for advisers: read, rated, and only then the key. Never shown to companies. */
export const calibrationEndpoints = endpoints({
  readCalibration: {
    method: 'GET',
    path: '/api/lean-status/calibration',
    summary: 'The cases to practise on, with the key to those one has rated, and how one agrees with it.',
    answer: CalibrationView,
    refusals: [],
  },
  answerCase: {
    method: 'POST',
    path: '/api/lean-status/calibration/answers',
    summary: 'Rate a case. The id is made by the caller; each time counts.',
    body: z.strictObject({
      answer: Id,
      case: key,
      levels: z
        .array(z.strictObject({ dimension: key, level: Level }))
        .min(1)
        .max(14),
    }),
    answer: CalibrationView,
    refusals: ['case-unknown', 'levels-missing'],
  },
  readAdvisers: {
    method: 'GET',
    path: '/api/lean-status/calibration/advisers',
    summary: 'How each adviser of the programme agrees with the key, and whether that moves over time.',
    answer: z.object({ advisers: z.array(AdviserView) }),
    refusals: [],
  },
});

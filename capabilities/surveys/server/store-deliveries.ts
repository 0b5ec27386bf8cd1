import { isRefusal } from '#platform/contract/refusal.ts';
import { type CallOnJourney, journeyFor, repetitionOn } from '#programme/server/door.ts';
import { deliveryOf, isDelivery } from '#surveys/delivery-rules.ts';
import type { WaveRow } from '#surveys/server/store-waves.ts';

/** What each wave of a company delivers, by wave; those that deliver nothing are not in it. */
export type Deliveries = ReadonlyMap<string, 'deliverable' | { key: string; name: string }>;

/** `rows` are all waves of the company. The journey is read only where one of them was not the first. */
export async function deliveriesOf(
  call: CallOnJourney,
  company: string,
  rows: readonly WaveRow[],
): Promise<Deliveries> {
  const counted = rows.filter((row) => isDelivery(row) && (row.counted ?? 0) > 0);
  const journey = counted.length > 1 ? await journeyFor(call, company) : null;
  const activityOn = (day: string) =>
    journey && !isRefusal(journey) ? repetitionOn(journey, 'surveys', day) : null;
  return new Map(
    counted.flatMap((row) => {
      const delivery = deliveryOf(row, counted, activityOn);
      return delivery ? [[row.wave, delivery] as const] : [];
    }),
  );
}

import { addDays } from '#engines/journey/days.ts';
import { agreeOnAll, rateAll } from '#journeys/lean-steps.ts';
import { adviser, press, type Scene, says, sees } from '#journeys/phase-one-scene.ts';
import {
  answerByHand,
  answerOnPage,
  endByBoth,
  makeSlips,
  savePlan,
  signByBoth,
} from '#journeys/survey-steps.ts';

/** The employees are asked without names: planned and signed by both parties, answered, ended by both, and counted. */
export async function askEmployees(scene: Scene): Promise<void> {
  const { stage, manager: leader, union, open } = scene;
  await open(leader, 'surveys');
  await says(leader, 'De ansatte er ikke spurt ennå');
  await leader.getByRole('link', { name: 'Planlegg en undersøkelse' }).click();
  await press(leader, 'Bruk et forslag');
  await savePlan(leader, {
    'Hva kaller dere undersøkelsen?': 'Før vi begynner',
    'Første dag': '2026-12-16',
    'Siste dag': '2026-12-22',
    'Møtet om svarene': '2027-01-12',
  });
  await signByBoth(leader, union);
  await sees(leader, 'Slik kommer alle til');
  const paper = await makeSlips(leader, 12);
  for (const mark of [4, 3]) await answerOnPage(stage, paper, () => mark);
  for (let n = 0; n < 10; n += 1)
    await answerByHand(stage, paper, (_, question) => 1 + ((question + n) % 5), 'Mer orden i hallen');
  await endByBoth(leader, union);
}

/** On the day of the meeting all have been shown the answers, and each party reports it delivered. */
export async function deliverSurvey({ manager: leader, union, open }: Scene): Promise<void> {
  await open(leader, 'surveys');
  await leader.getByRole('link', { name: 'Før vi begynner', exact: true }).click();
  await says(leader, '12 av 44 svarte, og alle kan lese svarene');
  await leader.getByRole('link', { name: 'Les svarene' }).click();
  await sees(leader, /^12 av 44 svarte/);
  await leader.goBack();
  await press(leader, 'Meld levert for ledelsen');
  await sees(leader, /^Oda Nordvik meldte levert/);
  await union.goto(leader.url());
  await press(union, 'Meld levert for de ansatte');
  await sees(union, 'Levert, sier begge parter');
}

/** Four voices rate apart, lay it on the table, and the parties agree on one value in every area. */
export async function agreeOnStatus(scene: Scene): Promise<void> {
  const { stage, manager: leader, union, open } = scene;
  await open(leader, 'lean-status');
  await press(leader, 'Start en kartlegging');
  await leader.getByRole('dialog').getByRole('button', { name: 'Start en kartlegging' }).click();
  await says(leader, 'Det er din tur til å vurdere');
  const guest = await stage.signIn(adviser);
  await Promise.all(
    ([leader, union, guest] as const).map(async (page, n) => {
      await open(page, 'lean-status/rate');
      await rateAll(page, 3, { at: 13, now: 4 - n, saw: 'Timen står i planen' });
    }),
  );
  await askOperators(scene);
  for (const [page, whose] of [
    [leader, 'ledelsen'],
    [union, 'de ansatte'],
  ] as const) {
    await open(page, 'lean-status');
    await press(page, `Legg på bordet for ${whose}`);
  }
  await press(union, 'Legg alt på bordet');
  await sees(union, 'Operatører, median av 10');
  await open(leader, 'lean-status');
  await agreeOnAll(leader, async (page) => {
    await page.getByRole('dialog').getByLabel('Hvorfor denne verdien?').fill('Timen finnes, men den flyttes');
  });
  await open(union, 'lean-status');
  await press(union, 'Si ja for de ansatte til 14 områder');
  await says(union, 'Begge parter er enige om hvor dere står');
}

async function askOperators({ stage, manager: leader, union, open }: Scene): Promise<void> {
  await open(leader, 'lean-status');
  await leader.getByRole('link', { name: 'Spør operatørene' }).click();
  const today = stage.now().toISOString().slice(0, 10);
  const tomorrow = addDays(today, 1);
  await savePlan(leader, {
    'Første dag': today,
    'Siste dag': today,
    'Møtet om svarene': tomorrow,
    'Hvor mange kan svare?': '25',
  });
  await signByBoth(leader, union);
  await sees(leader, 'Slik kommer alle til');
  const paper = await makeSlips(leader, 10);
  for (let n = 0; n < 10; n += 1) await answerByHand(stage, paper, () => 2 + (n % 2));
  await endByBoth(leader, union);
  // What operators said is laid beside the others on the day it is talked about.
  stage.setDay(tomorrow);
}

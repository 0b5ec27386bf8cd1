import { dialog, employee, manager, press, type Scene, says, sees, send } from '#journeys/phase-one-scene.ts';
import { assertAccessible } from '#journeys/stage.ts';

/** An area, a group with people of both parties, hours that are promised, and both signatures. */
export async function organisePilots({ manager: leader, union, coordinator: lean, open }: Scene) {
  await open(lean, 'pilot-groups');
  await says(lean, 'Pilotgruppene er ikke satt sammen ennå');
  await press(lean, 'Legg til område');
  await send(lean, 'Lagre', {
    'Hva kaller dere området?': 'Sveisehallen',
    'Hva er det?': 'Fra plata kommer inn til rekkverket er pakket.',
    'Hvorfor dette området?': 'Her venter vi mest på tegninger.',
  });
  await press(lean, 'Sett sammen en gruppe');
  for (const [n, name, role] of [
    [1, employee, 'Leder gruppa'],
    [2, manager, 'Støtter gruppa fra ledelsen'],
  ] as const) {
    const places = dialog(lean).getByRole('group', { name: /^Medlem \d+$/ });
    if ((await places.count()) < n) await press(lean, 'Legg til medlem');
    await places
      .nth(n - 1)
      .getByLabel('Hvem')
      .selectOption({ label: name });
    await places
      .nth(n - 1)
      .getByLabel('Rolle i gruppa')
      .selectOption({ label: role });
  }
  await send(lean, 'Lagre', {
    'Gruppas egen tittel': 'Tegningene',
    'Hva vil gruppa få til?': 'Ingen jobb begynner uten tegning.',
    'Hvem i linja rapporterer gruppa til?': 'Verksmesteren',
    'Hvem taler for gruppa i styringsgruppa?': employee,
  });
  await assertAccessible(lean, 'a pilot group that lacks hours');

  await open(leader, 'pilot-groups/hours');
  await press(leader, 'Lov timer: Tegningene');
  await send(leader, 'Lov timene', { 'Timer i uka til hver': '2,5' });
  await sees(leader, /har lovet 2,5 t i uka til hver av/);

  await open(union, 'pilot-groups');
  await open(leader, 'pilot-groups');
  await says(union, 'Organisasjonen er klar til å skrives under');
  await press(union, 'Skriv under for de ansatte');
  await says(leader, 'Underskriften fra ledelsen mangler');
  await press(leader, 'Skriv under for ledelsen');
  await says(lean, 'Begge parter har skrevet under på organisasjonen av fase 2');
}

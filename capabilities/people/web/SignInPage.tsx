import { useNavigate } from '@tanstack/react-router';
import { type DemoPerson, people, type Role } from '#people/contract.ts';
import { text } from '#people/text.ts';
import { useSessionActs } from '#people/web/door.tsx';
import { useAnswer } from '#platform/web/call.ts';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { Icon } from '#platform/web/kit/Icon.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { useSay } from '#platform/web/say.ts';

/** The way into the demo world: choose who you want to be. Every person here is invented. */
export function Page() {
  const t = useSay();
  const answer = useAnswer(people.listDemoPersons, {});
  const groups = Map.groupBy(answer.data?.persons ?? [], (person) => person.memberships[0]?.place ?? '');
  return (
    <>
      <PageHead eyebrow={t(text.signInEyebrow)} title={t(text.signInTitle)} lead={t(text.signInLead)} />
      {answer.isPending && <Skeleton lines={6} />}
      {answer.data?.persons.length === 0 && <Empty title={t(text.nobodyTitle)} body={t(text.nobodyBody)} />}
      <div className="sign-in">
        {[...groups].sort(byReach).map(([place, persons]) => (
          <section key={place} className="sign-in-place">
            <h2>{place}</h2>
            <ul>
              {persons.map((person) => (
                <PersonRow key={person.person} person={person} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

function PersonRow({ person }: { person: DemoPerson }) {
  const t = useSay();
  const navigate = useNavigate();
  const { signInAs } = useSessionActs();
  const roles = [...new Set(person.memberships.map(({ role }) => t(text[`role-${role satisfies Role}`])))];
  const enter = async () => {
    await signInAs(person.person);
    await navigate({ to: '/' });
  };
  return (
    <li>
      <button type="button" className="sign-in-person" onClick={enter}>
        <span className="sign-in-name">{person.name}</span>
        <span className="sign-in-role">{roles.join(', ')}</span>
        <Icon name="arrow-right" />
      </button>
    </li>
  );
}

/** Those over a programme first, then those with several companies, then the companies by name. */
function byReach([placeA, a]: [string, DemoPerson[]], [placeB, b]: [string, DemoPerson[]]): number {
  const weight = (persons: DemoPerson[]) => {
    if (persons.some(({ memberships }) => memberships.some((m) => m.programme))) return 0;
    return persons.some(({ memberships }) => memberships.some((m) => m.role === 'adviser')) ? 1 : 2;
  };
  return weight(a) - weight(b) || placeA.localeCompare(placeB, 'nb');
}

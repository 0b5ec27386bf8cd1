import { useNavigate } from '@tanstack/react-router';
import { type DemoPerson, people } from '#people/contract.ts';
import { roleName, useSessionActs } from '#people/web/door.tsx';
import { useAnswer } from '#platform/web/call.ts';
import { Icon } from '#platform/web/kit/Icon.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { useSay } from '#platform/web/say.ts';
import { pageText as text } from '#sign-in/page-text.ts';

/** The way into the demo world: choose who you want to be. Every person here is invented. */
export function DemoPersons() {
  const t = useSay();
  const answer = useAnswer(people.listDemoPersons, {});
  const groups = Map.groupBy(answer.data?.persons ?? [], (person) => person.memberships[0]?.place ?? '');
  return (
    <section className="sign-in-demo">
      <h2>{t(text.demoTitle)}</h2>
      <p className="subtle">{t(text.demoLead)}</p>
      {answer.isPending && <Skeleton lines={6} />}
      <div className="sign-in">
        {[...groups].sort(byReach).map(([place, persons]) => (
          <section key={place} className="sign-in-place">
            <h3>{place}</h3>
            <ul>
              {persons.map((person) => (
                <PersonRow key={person.person} person={person} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

function PersonRow({ person }: { person: DemoPerson }) {
  const t = useSay();
  const navigate = useNavigate();
  const { signInAs } = useSessionActs();
  const roles = [...new Set(person.memberships.map(({ role }) => roleName(role, t)))];
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

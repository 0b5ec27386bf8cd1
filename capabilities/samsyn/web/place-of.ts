import type { TopicKey } from '#samsyn/samsyn-view.ts';

const rooms: Record<TopicKey, string> = {
  challenges: 'ambitions',
  status: 'lean-status',
  expectations: 'surveys',
};

/** The page a topic is made on. */
export const placeOf = (topic: TopicKey, company: string): string => `/companies/${company}/${rooms[topic]}`;

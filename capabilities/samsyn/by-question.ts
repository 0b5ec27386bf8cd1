import type { SamsynPicture, TopicKey } from '#samsyn/samsyn-view.ts';

/**
 * The picture without the questions of topics whose answers are not open to whoever reads. A party may be one person:
 * beside the value both agree on, or the mean employees gave, a distance and who is higher are what that person said.
 */
export const withQuestionsOf = (
  picture: SamsynPicture,
  open: (topic: TopicKey) => boolean,
): SamsynPicture => ({
  ...picture,
  topics: picture.topics.map((topic) => (open(topic.topic) ? topic : { ...topic, items: [] })),
  talk: picture.talk.filter(({ topic }) => open(topic)),
});

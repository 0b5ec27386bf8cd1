import { type ComponentProps, lazy, Suspense } from 'react';

const Form = lazy(async () => ({ default: (await import('#surveys/web/VisitForm.tsx')).VisitForm }));

/** The form about a visit, for those who were visited: one line with one button while it waits for their party. */
export const VisitForm = (props: ComponentProps<typeof Form>) => (
  <Suspense fallback={null}>
    <Form {...props} />
  </Suspense>
);

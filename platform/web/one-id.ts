import { useState } from 'react';
import { makeId } from '#platform/contract/id.ts';

/** The id of what is being made, made once, so that sending it again is the same act. */
export const useOneId = (): string => useState(makeId)[0];

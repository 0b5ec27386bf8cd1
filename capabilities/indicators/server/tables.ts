// Made from the migrated database by tools/tables.ts. Not edited by hand.
import type { Generated } from 'kysely';

declare module '#platform/server/database/tables.ts' {
  interface Tables {
    'indicators.agreement': {
      company: string;
      indicator: string;
      version: number;
      side: string;
      agreedBy: string;
      agreedByName: string;
      agreedAt: string;
    };
    'indicators.baseline': {
      company: string;
      baseline: string;
      indicator: string;
      number: Generated<number>;
      site: string | null;
      fromPeriod: string | null;
      toPeriod: string | null;
      value: number | null;
      note: Generated<string>;
      setBy: string;
      setByName: string;
      setAt: string;
    };
    'indicators.definition': {
      company: string;
      indicator: string;
      version: number;
      fromPeriod: string;
      breaks: boolean;
      name: string;
      meaning: string;
      category: string;
      unit: string;
      decimals: number;
      direction: string;
      period: string;
      measured: string;
      formula: string | null;
      scale: number;
      chart: string;
      bySite: boolean;
      lowest: number | null;
      highest: number | null;
      source: string;
      owner: string;
      pointsAtPeople: boolean;
      reason: Generated<string>;
      writtenBy: string;
      writtenByName: string;
      writtenAt: string;
    };
    'indicators.flag': {
      company: string;
      flag: string;
      indicator: string;
      site: string | null;
      onDate: string;
      words: string;
      raisedBy: string;
      raisedByName: string;
      raisedAt: string;
    };
    'indicators.import': {
      company: string;
      import: string;
      fileName: string;
      bytes: number;
      digest: string;
      state: string;
      done: Generated<number>;
      total: Generated<number>;
      language: string;
      fault: unknown | null;
      outline: unknown | null;
      mapping: unknown | null;
      leaveOut: Generated<boolean>;
      result: unknown | null;
      uploadedBy: string;
      uploadedByName: string;
      uploadedAt: string;
      importedAt: string | null;
      undoneByName: string | null;
      undoneAt: string | null;
      undoneBy: string | null;
    };
    'indicators.importFile': {
      company: string;
      import: string;
      content: Buffer;
    };
    'indicators.indicator': {
      company: string;
      indicator: string;
      madeBy: string;
      madeByName: string;
      madeAt: string;
    };
    'indicators.mapping': {
      company: string;
      signature: string;
      mapping: unknown;
      writtenBy: string;
      writtenByName: string;
      writtenAt: string;
    };
    'indicators.reading': {
      company: string;
      indicator: string;
      site: string | null;
      period: string;
      revision: number;
      value: number | null;
      count: number | null;
      whole: number | null;
      samples: number[] | null;
      inputs: unknown | null;
      way: string;
      reason: Generated<string>;
      act: string;
      saidBy: string;
      saidByName: string;
      saidAt: string;
    };
    'indicators.rebase': {
      company: string;
      rebase: string;
      indicator: string;
      site: string | null;
      fromPeriod: string;
      reason: string;
      decidedBy: string;
      decidedByName: string;
      decidedAt: string;
    };
    'indicators.removal': {
      company: string;
      subject: string;
      kind: string;
      reason: string;
      removedBy: string;
      removedByName: string;
      removedAt: string;
    };
    'indicators.retirement': {
      company: string;
      retirement: string;
      indicator: string;
      number: Generated<number>;
      retired: boolean;
      reason: string;
      saidBy: string;
      saidByName: string;
      saidAt: string;
    };
    'indicators.sharing': {
      company: string;
      sharing: string;
      indicator: string;
      number: Generated<number>;
      side: string;
      given: boolean;
      saidBy: string;
      saidByName: string;
      saidAt: string;
    };
    'indicators.target': {
      company: string;
      target: string;
      indicator: string;
      number: Generated<number>;
      site: string | null;
      value: number | null;
      byDate: string | null;
      note: Generated<string>;
      setBy: string;
      setByName: string;
      setAt: string;
    };
  }
}

/** What a company's boards ask of those who follow up, for a visit's brief and a steering group's agenda. */
export type PulseNews = {
  /** Boards that missed meetings since a day. */
  readonly missed: readonly {
    readonly board: string;
    readonly name: string;
    /** Of how many occasions. */
    readonly of: number;
    /** The days, the oldest first. */
    readonly dates: readonly string[];
    readonly url: string;
  }[];
  /** Raised cards and suggestions nobody has answered, the most urgent first. */
  readonly owed: readonly {
    readonly card: string;
    readonly kind: 'raised' | 'suggestion';
    readonly text: string;
    /** The board that owes the answer. */
    readonly board: string;
    readonly isSteeringGroup: boolean;
    readonly asked: string;
    readonly due: string;
    readonly late: boolean;
    readonly url: string;
  }[];
};

/** A form for each way a language counts; `other` stands for those that are not given. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** What an invented project says, in one language; lists run beside those of its {@link ProjectNumbers}. */
export interface ProjectProse {
  readonly title: string;
  readonly summary: string;
  readonly problem: string;
  readonly context: string;
  readonly policyFit: string;
  readonly localSupport: string;
  readonly lessons: string;
  readonly ultimateOutcome: string;
  readonly outcomes: readonly string[];
  /** Indicator, unit, source. */
  readonly indicators: readonly (readonly [string, string, string])[];
  readonly outputs: readonly string[];
  readonly expectedResults: string;
  /** Activity, lead. */
  readonly activities: readonly (readonly [string, string])[];
  readonly monitoringPlan: string;
  readonly genderAnalysis: string;
  readonly environment: string;
  readonly governance: string;
  readonly doNoHarm: string;
  /** Risk, response, owner. */
  readonly risks: readonly (readonly [string, string, string])[];
  readonly experience: string;
  /** Title, funder, result. */
  readonly similar: readonly [string, string, string];
  readonly team: string;
  /** Invented partner and its role. */
  readonly partner: readonly [string, string];
}

/** The figures and codes of an invented project, the same in both languages. */
export interface ProjectNumbers {
  readonly theme: string;
  readonly subThemes: readonly string[];
  readonly countries: readonly { readonly country: string; readonly share: number }[];
  /** Women, men, girls, boys, other. */
  readonly beneficiaries: readonly [number, number, number, number, number];
  readonly genderMarker: string;
  readonly levels: readonly ('intermediate' | 'immediate')[];
  /** Outcome number, baseline, target. */
  readonly indicators: readonly (readonly [number, number, number])[];
  /** Outcome number of each output. */
  readonly outputs: readonly number[];
  /** Begin and end as parts of the project, output number. */
  readonly activities: readonly (readonly [number, number, number])[];
  /** Type, likelihood, impact. */
  readonly risks: readonly (readonly [string, string, string])[];
  readonly partner: readonly [type: string, country: string, signatory: 'yes' | 'no'];
}

/** What every invented proposal says alike, in one language. */
export interface CommonProse {
  readonly people: readonly (readonly [name: string, position: string])[];
  readonly financialControls: readonly string[];
  readonly minimumNeeded: readonly string[];
  readonly funding: readonly [department: string, purpose: string];
  readonly donors: readonly string[];
  /** For any question a changed form adds. */
  readonly anyText: string;
  readonly costs: {
    readonly headOffice: string; readonly local: string; readonly fees: string; readonly travel: string; readonly training: string; readonly equipment: string;
    readonly publications: string; readonly monitoring: string; readonly indirect: string; readonly inKind: string;
  };
}

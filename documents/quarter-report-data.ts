/** The quarterly report of a partner, for him and who looks after him. */
export interface QuarterReportData {
  partnerName: string;
  /** '1 januari 2027 tot en met 31 maart 2027' */
  period: string;
  managerName: string;
  rows: readonly { title: string; value: string; target: string; verdict: string; source: string }[];
  sections: readonly { title: string; paragraphs: readonly string[] }[];
  actions: readonly { words: string; owner: string; dueOn: string; state: string }[];
  /** Each a picture by its name. */
  charts: readonly { picture: string; title: string; alt: string }[];
}

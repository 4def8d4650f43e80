/** Of sepa 3.0.0, what we use: its own types are not found by its exports. */
declare module 'sepa' {
  export class Document {
    constructor(format: 'pain.001.001.09');
    grpHdr: { id: string; created: Date; initiatorName: string };
    createPaymentInfo(): PaymentInfo;
    addPaymentInfo(info: PaymentInfo): void;
    normalize(): void;
    toString(): string;
  }

  interface PaymentInfo {
    requestedExecutionDate: Date;
    debtorName: string;
    debtorIBAN: string;
    debtorBIC: string;
    createTransaction(): Transaction;
    addTransaction(transaction: Transaction): void;
  }

  interface Transaction {
    creditorName: string;
    creditorIBAN: string;
    creditorBIC: string;
    amount: number;
    end2endId: string;
    remittanceInfo: string;
  }
}

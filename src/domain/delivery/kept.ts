/**
 * How long things are kept, in years. Access needs carry their own day: ten working days after the meeting. Minutes
 * (six years) and background papers (four; in Wales six) are not forgotten here: that is for whoever keeps the record.
 * - Local Government Act 1972, [section 100C](https://www.legislation.gov.uk/ukpga/1972/70/section/100C).
 */
export const KEPT = { deliveryLogYears: 2, draftYears: 1 } as const

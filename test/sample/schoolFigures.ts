/** What the school sample must come to on 12 June 2026, worked out by hand. Dollars and cents. */
export const schoolFigures = {
  asOf: "2026-06-12",
  pupils: 41,
  classes: ["Class 1A", "Class 1B", "Class 2A", "Class 2B"],
  classSizes: [11, 10, 10, 10],

  playground: {
    /** 1,050 + 8 × 25, the cash items. */
    target: 1250,
    /** 21/41 of it is 640.2439, 20/41 609.7561: the odd cent goes to the second. */
    quotaByGrade: [640.24, 609.76],
    /** 11/21 of 640.24 is 335.3638, 10/21 304.8762: the odd cent goes to the second; halves of 609.76. */
    quotaByClass: [335.36, 304.88, 304.88, 304.88],
    /**
     * 1A: 203.25 + 98.25 + 30 (one of the two Fenwick children) − 10 given back. 1B: 182.40 + 122.10.
     * 2A: 148.50 + 123.90 + 30. 2B: 135.25 + 105.33 + 41.67 nameless.
     */
    collectedByClass: [321.5, 304.5, 302.4, 282.25],
    /** The cake stall, credited to the association alone. */
    namelessAtTheTop: 187.6,
    collected: 1398.25,
    /** Timber 80, paint 24.50, a day's work 65. */
    inKind: 169.5,
    inKindByClass: [0, 80, 65, 24.5],
    outstandingByClass: [13.86, 0.38, 2.48, 22.63],
    outstandingByGrade: [14.24, 25.11],
    /** 39.35 less the cake stall's 187.60. */
    outstanding: 0,
    asked: 41,
    /** All but Uma Orrin (1A), Ines Zouch (2A) and Tess Jarrow (2B); kind counts. */
    contributed: 38,
    nothing: 3,
    nothingRecorded: ["P11", "P31", "P41"],
    /** Cleo Sedge gave 3.50, less than the suggested 5.00: never flagged on a voluntary drive. */
    belowFloor: ["P25"],
    daysLeft: -14,
    /** 1,087.40 + 196.00. */
    spent: 1283.4,
    /** What closing offers to carry over. */
    leftOver: 114.85,
  },

  trip: {
    target: 250,
    /** In the order of class 2B, P32 to P41. */
    pledges: [30, 25, 25, 20, 20, 25.5, 15, 33.25, 20, 15],
    quotas: 228.75,
    gap: 21.25,
    /** 30 + 25 + 20 + 25.50 + 15, and 10 + 40. */
    collected: 165.5,
    /** P34 15 of 25; P36, P40, P41 all of 20, 20 and 15. P39 gave 6.75 more than pledged. */
    outstanding: 70,
    /** Due on 3 June: nine days ago, past the seven days' grace. */
    daysPastDue: 9,
    asked: 10,
    standings: { settled: 5, over: 1, "late-part": 1, late: 3 },
  },

  library: {
    /** 4 × 95 + 60 × 6.50 = 770, less 45 in hand. */
    target: 725,
    /** 21/41 and 20/41: 371.3415 and 353.6585. */
    quotaByGrade: [371.34, 353.66],
    /** 11/21 and 10/21 of 371.34: 194.5114 and 176.8286; halves of 353.66. */
    quotaByClass: [194.51, 176.83, 176.83, 176.83],
    collectedByClass: [25.5, 12.25, 20, 0],
    collected: 57.75,
    last7Days: 12.25,
    /** 45 + 57.75. */
    inHand: 102.75,
    asked: 41,
    contributed: 4,
    nothing: 37,
    daysLeft: 140,
    /** Dated 20 June: one row, not yet. */
    ahead: 25,
  },

  /** The row of the drive "Playgroud". */
  noDrive: 15,
  /** 1,398.25 + 169.50 + 165.50 + 57.75 + 25 ahead + 15 of no drive. */
  ledger: 1831,
} as const;

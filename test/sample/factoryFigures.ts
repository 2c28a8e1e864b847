/**
 * What the factory sample must come to on 20 May 2026, worked out by hand from its lines. Won;
 * "k" in the reasoning is a thousand.
 */
export const factoryFigures = {
  asOf: "2026-05-20",
  people: 86,
  cellSizes: [8, 9, 7, 12, 6, 10, 8, 9, 11, 6],
  /** Collectors' lines: office 131 gifts, union 78, youth league 20; and 15 other rows. */
  ledgerRows: 244,
  /**
   * The Amount column as it stands, by the row's currency, in major units ("12,5x" has no amount):
   * office 2,305k in won cash + 197k in kind + 20k of the misspelt member, union 794k, youth 267k.
   */
  ledger: { KRW: 3_583_000, USD: 20, CNY: 100, EUR: 15 },

  office: {
    target: 4_000_000,
    cellQuota: 400_000,
    /**
     * By cell. 5: 40k by name + 30k nameless. 6: 290k − 10k returned. 8: 260k + USD 20 at 1,412.5
     * (the rate of 2 March; that of 4 May is too late for 20 April) = 28,250. 9: 390k + CNY 100 at
     * 193.37 = 19,337.
     */
    collectedByCell: [
      400_000, 180_000, 410_000, 245_000, 70_000, 280_000, 70_000, 288_250, 409_337, 0,
    ],
    collected: 2_352_587,
    /** Cans of paint: 4, 3, 2, 2 at 12k; 3 notices at 5k; work 30k + 20k. */
    inKind: 197_000,
    inKindByCell: [0, 48_000, 0, 36_000, 0, 0, 15_000, 24_000, 30_000, 44_000],
    /** Cells 3 and 9 are above their 400k, which settles nobody else: 4,000k − 2,352,587 + 19,337. */
    outstanding: 1_666_750,
    /** 14 May 70k, 15 May 70k, 18 May 35k, 19 May 40k. */
    last7Days: 215_000,
    daysLeft: 11,
    /** 90k of 12 May, 70k of 15 May, 35k of 18 May, 40k of 19 May. */
    withCollectorByCell: [90_000, 0, 0, 35_000, 0, 70_000, 0, 40_000, 0, 0],
    /** 86 less the exempt one of cell 4; the leaver (20 April) and the late joiner are asked. */
    askedByCell: [8, 9, 7, 11, 6, 10, 8, 9, 11, 6],
    /** 400k among those asked: 66,667 in a cell of six, 36,364 in that of twelve with one exempt. */
    aHeadByCell: [50_000, 44_444, 57_143, 36_364, 66_667, 40_000, 50_000, 44_444, 36_364, 66_667],
    /** Cash or kind; 5,000 in cell 4 is below the floor and still contributed. */
    contributedByCell: [8, 8, 7, 11, 3, 8, 5, 7, 10, 2],
    nothingByCell: [0, 1, 0, 0, 3, 2, 3, 2, 1, 4],
    asked: 85,
    contributed: 69,
    nothing: 16,
    spent: 1_600_000,
    inHand: 752_587,
    /** Kim Chol-soo's 20k; "12,5x"; EUR 15 with no rate. In major units. */
    notCounted: { KRW: { amount: 20_000, rows: 2 }, EUR: { amount: 15, rows: 1 } },
  },

  union: {
    target: 1_200_000,
    /**
     * One rate for all: the grades of the 83 without a fixed amount or an exemption add up to 239,
     * and (1,200k − the apprentice's 5k) / 239 = 5k a grade, with nothing to round.
     */
    perWeight: 5_000,
    shops: ["Foundry shop", "Machine shop", "Assembly shop", "Power shop", "Technology office"],
    /** Grades: 49, 52, 45, 45, 48; and 5k. */
    quotaByShop: [245_000, 260_000, 225_000, 225_000, 245_000],
    /** Cells 115 + 60, 90 + 98 + 10 nameless, 34 + 90, 34 + 104, 131 + 28. */
    collectedByShop: [175_000, 198_000, 124_000, 138_000, 159_000],
    collected: 794_000,
    /** 1,200k less 784k by name of which 5k are over, less 10k nameless. */
    outstanding: 411_000,
    outstandingByShop: [70_000, 62_000, 101_000, 92_000, 86_000],
    /** Of the first instalment (40 %, 31 March, 50 days ago), by member: 4·8 + 2 + 3. */
    dueNow: 37_000,
    daysPastDue: 50,
    asked: 84,
    standings: { settled: 34, over: 1, part: 39, "late-part": 2, late: 8 },
    exempt: ["M30", "M65"],
    last7Days: 5_000,
  },

  youth: {
    /** 13 chairs at 37k. */
    target: 481_000,
    /** 14, 12 and 6 asked of 32; 210.4, 180.4 and 90.2 thousands; the spare one to the first. */
    quotaByBranch: [211_000, 180_000, 90_000],
    askedByBranch: [14, 12, 6],
    /** Branch 1: 13 times 15k and once 16k; 2: 15k; 3: the pledge of 20k, and (90k − 20k) / 5. */
    quotaOf: { M41: 15_000, M78: 20_000, M79: 14_000, M85: 14_000 },
    collectedByBranch: [50_000, 145_000, 72_000],
    collected: 267_000,
    outstanding: 214_000,
    daysPastDue: 20,
    asked: 32,
    standings: { settled: 13, "late-part": 7, late: 12 },
    last7Days: 0,
  },

  /** Ri Sol-hwa: 10k + 15k + 20k asked of 12 × 65k = 5.77 %; nobody else passes 5 %. */
  alerts: ["M78"],
} as const;

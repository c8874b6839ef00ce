//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// AuctionHouse
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const auctionHouseAbi = [
  {
    type: 'constructor',
    inputs: [
      { name: 'engine', internalType: 'address', type: 'address' },
      { name: 'queue', internalType: 'address', type: 'address' },
      { name: 'admin', internalType: 'address', type: 'address' },
      { name: 'guardian', internalType: 'address', type: 'address' },
      {
        name: 'terms_',
        internalType: 'struct AuctionTerms',
        type: 'tuple',
        components: [
          { name: 'targetHealth', internalType: 'uint256', type: 'uint256' },
          {
            name: 'backstopDiscount',
            internalType: 'uint256',
            type: 'uint256',
          },
          { name: 'minPriceRatio', internalType: 'uint256', type: 'uint256' },
          { name: 'maxDuration', internalType: 'uint256', type: 'uint256' },
          { name: 'keeperShare', internalType: 'uint256', type: 'uint256' },
          {
            name: 'fullCloseMultiple',
            internalType: 'uint256',
            type: 'uint256',
          },
        ],
      },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'ADMIN',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'ENGINE',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'GUARDIAN',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'QUEUE',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'RISK_MODEL',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'vaultId', internalType: 'uint256', type: 'uint256' },
      { name: 'collateralIndex', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'anchorOf',
    outputs: [
      {
        name: 'anchor',
        internalType: 'struct Anchor',
        type: 'tuple',
        components: [
          { name: 'price', internalType: 'uint184', type: 'uint184' },
          { name: 'liquidationLtvBps', internalType: 'uint16', type: 'uint16' },
          {
            name: 'startMultiplierBps',
            internalType: 'uint16',
            type: 'uint16',
          },
          { name: 'halfLife', internalType: 'uint24', type: 'uint24' },
          { name: 'queueShareBps', internalType: 'uint16', type: 'uint16' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'vaultId', internalType: 'uint256', type: 'uint256' }],
    name: 'auctionOf',
    outputs: [
      {
        name: 'auction',
        internalType: 'struct Auction',
        type: 'tuple',
        components: [
          { name: 'keeper', internalType: 'address', type: 'address' },
          { name: 'startedAt', internalType: 'uint40', type: 'uint40' },
          { name: 'penaltyBps', internalType: 'uint16', type: 'uint16' },
          { name: 'floorPpb', internalType: 'uint40', type: 'uint40' },
          { name: 'nonce', internalType: 'uint32', type: 'uint32' },
          { name: 'position', internalType: 'uint24', type: 'uint24' },
          { name: 'isTaken', internalType: 'bool', type: 'bool' },
          { name: 'isCharged', internalType: 'bool', type: 'bool' },
          { name: 'isFullClose', internalType: 'bool', type: 'bool' },
          { name: 'debtIndex', internalType: 'uint8', type: 'uint8' },
          { name: 'reservedValue', internalType: 'uint96', type: 'uint96' },
          { name: 'collateralBitmap', internalType: 'uint64', type: 'uint64' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'auctionId', internalType: 'uint256', type: 'uint256' }],
    name: 'cancel',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'vaultId', internalType: 'uint256', type: 'uint256' },
      { name: 'debtIndex', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'debtAnchorOf',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'auctionId', internalType: 'uint256', type: 'uint256' }],
    name: 'end',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'vaultId', internalType: 'uint256', type: 'uint256' }],
    name: 'expiresAt',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'debtAsset', internalType: 'address', type: 'address' },
      { name: 'payment', internalType: 'uint256', type: 'uint256' },
      { name: 'data', internalType: 'bytes', type: 'bytes' },
    ],
    name: 'onLiquidate',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'openAuctionCount',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'offset', internalType: 'uint256', type: 'uint256' },
      { name: 'limit', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'openAuctions',
    outputs: [
      { name: 'auctionIds', internalType: 'uint256[]', type: 'uint256[]' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'pauseLevel',
    outputs: [{ name: '', internalType: 'uint8', type: 'uint8' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'auctionId', internalType: 'uint256', type: 'uint256' }],
    name: 'restart',
    outputs: [
      { name: 'newAuctionId', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'resumedAt',
    outputs: [{ name: '', internalType: 'uint40', type: 'uint40' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'level', internalType: 'uint256', type: 'uint256' }],
    name: 'setPauseLevel',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'vaultId', internalType: 'uint256', type: 'uint256' },
      { name: 'keeper', internalType: 'address', type: 'address' },
    ],
    name: 'start',
    outputs: [{ name: 'auctionId', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'auctionId', internalType: 'uint256', type: 'uint256' },
      { name: 'collateral', internalType: 'address', type: 'address' },
      { name: 'maxCollateral', internalType: 'uint256', type: 'uint256' },
      { name: 'maxPrice', internalType: 'uint256', type: 'uint256' },
      { name: 'receiver', internalType: 'address', type: 'address' },
      { name: 'data', internalType: 'bytes', type: 'bytes' },
    ],
    name: 'take',
    outputs: [
      { name: '', internalType: 'uint256', type: 'uint256' },
      { name: '', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'terms',
    outputs: [
      {
        name: '',
        internalType: 'struct AuctionTerms',
        type: 'tuple',
        components: [
          { name: 'targetHealth', internalType: 'uint256', type: 'uint256' },
          {
            name: 'backstopDiscount',
            internalType: 'uint256',
            type: 'uint256',
          },
          { name: 'minPriceRatio', internalType: 'uint256', type: 'uint256' },
          { name: 'maxDuration', internalType: 'uint256', type: 'uint256' },
          { name: 'keeperShare', internalType: 'uint256', type: 'uint256' },
          {
            name: 'fullCloseMultiple',
            internalType: 'uint256',
            type: 'uint256',
          },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'auctionId',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'vaultId',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'reason',
        internalType: 'enum IAuctionHouse.EndReason',
        type: 'uint8',
        indexed: false,
      },
    ],
    name: 'AuctionEnded',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'auctionId',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'newAuctionId',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'caller',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
    ],
    name: 'AuctionRestarted',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'auctionId',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'vaultId',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'debtAsset',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'keeper',
        internalType: 'address',
        type: 'address',
        indexed: false,
      },
      {
        name: 'debt',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'penalty',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'floor',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'healthFactor',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'coverage',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'reservedValue',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'isFullClose',
        internalType: 'bool',
        type: 'bool',
        indexed: false,
      },
    ],
    name: 'AuctionStarted',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'auctionId',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'collateral',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'anchor',
        internalType: 'struct Anchor',
        type: 'tuple',
        components: [
          { name: 'price', internalType: 'uint184', type: 'uint184' },
          { name: 'liquidationLtvBps', internalType: 'uint16', type: 'uint16' },
          {
            name: 'startMultiplierBps',
            internalType: 'uint16',
            type: 'uint16',
          },
          { name: 'halfLife', internalType: 'uint24', type: 'uint24' },
          { name: 'queueShareBps', internalType: 'uint16', type: 'uint16' },
        ],
        indexed: false,
      },
    ],
    name: 'CollateralOffered',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'auctionId',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'collateral',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'taker',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'receiver',
        internalType: 'address',
        type: 'address',
        indexed: false,
      },
      {
        name: 'collateralOut',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'payment',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'price',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'collateralLeft',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'debtLeft',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'CollateralTaken',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'auctionId',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'debtAsset',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'price',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'DebtAnchored',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'caller',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'level',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'PauseLevelSet',
  },
  {
    type: 'error',
    inputs: [
      { name: 'collateral', internalType: 'address', type: 'address' },
      { name: 'price', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'AnchorTooLarge',
  },
  {
    type: 'error',
    inputs: [
      { name: 'auctionId', internalType: 'uint256', type: 'uint256' },
      { name: 'expiresAt', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'AuctionExpired',
  },
  {
    type: 'error',
    inputs: [{ name: 'auctionId', internalType: 'uint256', type: 'uint256' }],
    name: 'AuctionOpen',
  },
  {
    type: 'error',
    inputs: [{ name: 'auctionId', internalType: 'uint256', type: 'uint256' }],
    name: 'AuctionRunning',
  },
  {
    type: 'error',
    inputs: [
      { name: 'level', internalType: 'uint256', type: 'uint256' },
      { name: 'current', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'InvalidPauseLevel',
  },
  {
    type: 'error',
    inputs: [{ name: 'receiver', internalType: 'address', type: 'address' }],
    name: 'InvalidReceiver',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'NotAdmin',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'NotEngine',
  },
  {
    type: 'error',
    inputs: [{ name: 'collateral', internalType: 'address', type: 'address' }],
    name: 'NotForSale',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'NotGuardian',
  },
  {
    type: 'error',
    inputs: [
      { name: 'level', internalType: 'uint256', type: 'uint256' },
      { name: 'required', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'NotStopped',
  },
  {
    type: 'error',
    inputs: [{ name: 'vaultId', internalType: 'uint256', type: 'uint256' }],
    name: 'NothingForSale',
  },
  {
    type: 'error',
    inputs: [
      { name: 'value', internalType: 'uint256', type: 'uint256' },
      { name: 'min', internalType: 'uint256', type: 'uint256' },
      { name: 'max', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'OutOfBounds',
  },
  {
    type: 'error',
    inputs: [
      { name: 'level', internalType: 'uint256', type: 'uint256' },
      { name: 'requiredBelow', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Paused',
  },
  {
    type: 'error',
    inputs: [
      { name: 'price', internalType: 'uint256', type: 'uint256' },
      { name: 'maxPrice', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'PriceAboveLimit',
  },
  {
    type: 'error',
    inputs: [
      { name: 'price', internalType: 'uint256', type: 'uint256' },
      { name: 'floor', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'PriceBelowFloor',
  },
  {
    type: 'error',
    inputs: [
      { name: 'price', internalType: 'uint256', type: 'uint256' },
      { name: 'waterLine', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'PriceBelowWaterLine',
  },
  { type: 'error', inputs: [], name: 'Reentrancy' },
  {
    type: 'error',
    inputs: [
      { name: 'maxCollateral', internalType: 'uint256', type: 'uint256' },
      { name: 'required', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'TakeTooSmall',
  },
  {
    type: 'error',
    inputs: [{ name: 'auctionId', internalType: 'uint256', type: 'uint256' }],
    name: 'UnknownAuction',
  },
  { type: 'error', inputs: [], name: 'ZeroAmount' },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// AuctionLens
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const auctionLensAbi = [
  {
    type: 'function',
    inputs: [
      {
        name: 'house',
        internalType: 'contract IAuctionHouse',
        type: 'address',
      },
      { name: 'offset', internalType: 'uint256', type: 'uint256' },
      { name: 'limit', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'openAuctions',
    outputs: [
      {
        name: 'reports',
        internalType: 'struct AuctionLens.AuctionReport[]',
        type: 'tuple[]',
        components: [
          { name: 'auctionId', internalType: 'uint256', type: 'uint256' },
          { name: 'isLocked', internalType: 'bool', type: 'bool' },
          { name: 'expiresAt', internalType: 'uint256', type: 'uint256' },
          { name: 'debtAsset', internalType: 'address', type: 'address' },
          {
            name: 'portfolio',
            internalType: 'struct AuctionStateLib.Portfolio',
            type: 'tuple',
            components: [
              {
                name: 'vault',
                internalType: 'struct VaultView',
                type: 'tuple',
                components: [
                  { name: 'vaultId', internalType: 'uint256', type: 'uint256' },
                  { name: 'locker', internalType: 'address', type: 'address' },
                  { name: 'lockNonce', internalType: 'uint32', type: 'uint32' },
                  {
                    name: 'collaterals',
                    internalType: 'struct CollateralPosition[]',
                    type: 'tuple[]',
                    components: [
                      {
                        name: 'asset',
                        internalType: 'address',
                        type: 'address',
                      },
                      { name: 'index', internalType: 'uint8', type: 'uint8' },
                      {
                        name: 'amount',
                        internalType: 'uint256',
                        type: 'uint256',
                      },
                      {
                        name: 'lower',
                        internalType: 'uint256',
                        type: 'uint256',
                      },
                      {
                        name: 'upper',
                        internalType: 'uint256',
                        type: 'uint256',
                      },
                      {
                        name: 'liquidationLtv',
                        internalType: 'uint256',
                        type: 'uint256',
                      },
                      {
                        name: 'status',
                        internalType: 'enum PriceStatus',
                        type: 'uint8',
                      },
                    ],
                  },
                  {
                    name: 'debts',
                    internalType: 'struct DebtPosition[]',
                    type: 'tuple[]',
                    components: [
                      {
                        name: 'asset',
                        internalType: 'address',
                        type: 'address',
                      },
                      { name: 'index', internalType: 'uint8', type: 'uint8' },
                      {
                        name: 'amount',
                        internalType: 'uint256',
                        type: 'uint256',
                      },
                      {
                        name: 'minDebt',
                        internalType: 'uint256',
                        type: 'uint256',
                      },
                      {
                        name: 'lower',
                        internalType: 'uint256',
                        type: 'uint256',
                      },
                      {
                        name: 'upper',
                        internalType: 'uint256',
                        type: 'uint256',
                      },
                      {
                        name: 'status',
                        internalType: 'enum PriceStatus',
                        type: 'uint8',
                      },
                    ],
                  },
                ],
              },
              {
                name: 'auction',
                internalType: 'struct Auction',
                type: 'tuple',
                components: [
                  { name: 'keeper', internalType: 'address', type: 'address' },
                  { name: 'startedAt', internalType: 'uint40', type: 'uint40' },
                  {
                    name: 'penaltyBps',
                    internalType: 'uint16',
                    type: 'uint16',
                  },
                  { name: 'floorPpb', internalType: 'uint40', type: 'uint40' },
                  { name: 'nonce', internalType: 'uint32', type: 'uint32' },
                  { name: 'position', internalType: 'uint24', type: 'uint24' },
                  { name: 'isTaken', internalType: 'bool', type: 'bool' },
                  { name: 'isCharged', internalType: 'bool', type: 'bool' },
                  { name: 'isFullClose', internalType: 'bool', type: 'bool' },
                  { name: 'debtIndex', internalType: 'uint8', type: 'uint8' },
                  {
                    name: 'reservedValue',
                    internalType: 'uint96',
                    type: 'uint96',
                  },
                  {
                    name: 'collateralBitmap',
                    internalType: 'uint64',
                    type: 'uint64',
                  },
                ],
              },
              {
                name: 'anchors',
                internalType: 'struct Anchor[]',
                type: 'tuple[]',
                components: [
                  { name: 'price', internalType: 'uint184', type: 'uint184' },
                  {
                    name: 'liquidationLtvBps',
                    internalType: 'uint16',
                    type: 'uint16',
                  },
                  {
                    name: 'startMultiplierBps',
                    internalType: 'uint16',
                    type: 'uint16',
                  },
                  { name: 'halfLife', internalType: 'uint24', type: 'uint24' },
                  {
                    name: 'queueShareBps',
                    internalType: 'uint16',
                    type: 'uint16',
                  },
                ],
              },
              {
                name: 'debtAnchors',
                internalType: 'uint256[]',
                type: 'uint256[]',
              },
              {
                name: 'targetHealth',
                internalType: 'uint256',
                type: 'uint256',
              },
            ],
          },
          {
            name: 'health',
            internalType: 'struct VaultHealth',
            type: 'tuple',
            components: [
              { name: 'isPriced', internalType: 'bool', type: 'bool' },
              {
                name: 'healthFactor',
                internalType: 'uint256',
                type: 'uint256',
              },
              {
                name: 'firmHealthFactor',
                internalType: 'uint256',
                type: 'uint256',
              },
              { name: 'debtValue', internalType: 'uint256', type: 'uint256' },
              {
                name: 'collateralValue',
                internalType: 'uint256',
                type: 'uint256',
              },
              {
                name: 'collateralValueLower',
                internalType: 'uint256',
                type: 'uint256',
              },
            ],
          },
          {
            name: 'growths',
            internalType: 'struct AuctionLens.DebtGrowth[]',
            type: 'tuple[]',
            components: [
              { name: 'scaledDebt', internalType: 'uint256', type: 'uint256' },
              { name: 'cash', internalType: 'uint256', type: 'uint256' },
              {
                name: 'state',
                internalType: 'struct DebtState',
                type: 'tuple',
                components: [
                  {
                    name: 'debtIndex',
                    internalType: 'uint128',
                    type: 'uint128',
                  },
                  {
                    name: 'totalScaledDebt',
                    internalType: 'uint128',
                    type: 'uint128',
                  },
                  {
                    name: 'reserves',
                    internalType: 'uint128',
                    type: 'uint128',
                  },
                  { name: 'accruedAt', internalType: 'uint40', type: 'uint40' },
                  {
                    name: 'reserveFactorBps',
                    internalType: 'uint16',
                    type: 'uint16',
                  },
                  { name: 'index', internalType: 'uint8', type: 'uint8' },
                  { name: 'isListed', internalType: 'bool', type: 'bool' },
                  {
                    name: 'borrowCap',
                    internalType: 'uint128',
                    type: 'uint128',
                  },
                  { name: 'minDebt', internalType: 'uint128', type: 'uint128' },
                  { name: 'baseRate', internalType: 'uint64', type: 'uint64' },
                  {
                    name: 'slopeBelowKink',
                    internalType: 'uint64',
                    type: 'uint64',
                  },
                  {
                    name: 'slopeAboveKink',
                    internalType: 'uint64',
                    type: 'uint64',
                  },
                  { name: 'kink', internalType: 'uint64', type: 'uint64' },
                  { name: 'source', internalType: 'address', type: 'address' },
                  { name: 'buffer', internalType: 'address', type: 'address' },
                ],
              },
            ],
          },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'house',
        internalType: 'contract IAuctionHouse',
        type: 'address',
      },
      { name: 'auctionId', internalType: 'uint256', type: 'uint256' },
      { name: 'collateral', internalType: 'address', type: 'address' },
      { name: 'maxCollateral', internalType: 'uint256', type: 'uint256' },
      { name: 'timestamp', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'quoteTake',
    outputs: [
      {
        name: 'quote',
        internalType: 'struct AuctionLens.Quote',
        type: 'tuple',
        components: [
          { name: 'price', internalType: 'uint256', type: 'uint256' },
          { name: 'floorPrice', internalType: 'uint256', type: 'uint256' },
          { name: 'collateralOut', internalType: 'uint256', type: 'uint256' },
          { name: 'payment', internalType: 'uint256', type: 'uint256' },
          { name: 'repaid', internalType: 'uint256', type: 'uint256' },
          { name: 'penalty', internalType: 'uint256', type: 'uint256' },
          { name: 'collateralLeft', internalType: 'uint256', type: 'uint256' },
          { name: 'debtLeft', internalType: 'uint256', type: 'uint256' },
          { name: 'isTargetMet', internalType: 'bool', type: 'bool' },
          { name: 'isExpired', internalType: 'bool', type: 'bool' },
          { name: 'isPaused', internalType: 'bool', type: 'bool' },
          { name: 'isLocked', internalType: 'bool', type: 'bool' },
          { name: 'isHealthy', internalType: 'bool', type: 'bool' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'house',
        internalType: 'contract IAuctionHouse',
        type: 'address',
      },
      { name: 'auctionId', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'report',
    outputs: [
      {
        name: 'report_',
        internalType: 'struct AuctionLens.AuctionReport',
        type: 'tuple',
        components: [
          { name: 'auctionId', internalType: 'uint256', type: 'uint256' },
          { name: 'isLocked', internalType: 'bool', type: 'bool' },
          { name: 'expiresAt', internalType: 'uint256', type: 'uint256' },
          { name: 'debtAsset', internalType: 'address', type: 'address' },
          {
            name: 'portfolio',
            internalType: 'struct AuctionStateLib.Portfolio',
            type: 'tuple',
            components: [
              {
                name: 'vault',
                internalType: 'struct VaultView',
                type: 'tuple',
                components: [
                  { name: 'vaultId', internalType: 'uint256', type: 'uint256' },
                  { name: 'locker', internalType: 'address', type: 'address' },
                  { name: 'lockNonce', internalType: 'uint32', type: 'uint32' },
                  {
                    name: 'collaterals',
                    internalType: 'struct CollateralPosition[]',
                    type: 'tuple[]',
                    components: [
                      {
                        name: 'asset',
                        internalType: 'address',
                        type: 'address',
                      },
                      { name: 'index', internalType: 'uint8', type: 'uint8' },
                      {
                        name: 'amount',
                        internalType: 'uint256',
                        type: 'uint256',
                      },
                      {
                        name: 'lower',
                        internalType: 'uint256',
                        type: 'uint256',
                      },
                      {
                        name: 'upper',
                        internalType: 'uint256',
                        type: 'uint256',
                      },
                      {
                        name: 'liquidationLtv',
                        internalType: 'uint256',
                        type: 'uint256',
                      },
                      {
                        name: 'status',
                        internalType: 'enum PriceStatus',
                        type: 'uint8',
                      },
                    ],
                  },
                  {
                    name: 'debts',
                    internalType: 'struct DebtPosition[]',
                    type: 'tuple[]',
                    components: [
                      {
                        name: 'asset',
                        internalType: 'address',
                        type: 'address',
                      },
                      { name: 'index', internalType: 'uint8', type: 'uint8' },
                      {
                        name: 'amount',
                        internalType: 'uint256',
                        type: 'uint256',
                      },
                      {
                        name: 'minDebt',
                        internalType: 'uint256',
                        type: 'uint256',
                      },
                      {
                        name: 'lower',
                        internalType: 'uint256',
                        type: 'uint256',
                      },
                      {
                        name: 'upper',
                        internalType: 'uint256',
                        type: 'uint256',
                      },
                      {
                        name: 'status',
                        internalType: 'enum PriceStatus',
                        type: 'uint8',
                      },
                    ],
                  },
                ],
              },
              {
                name: 'auction',
                internalType: 'struct Auction',
                type: 'tuple',
                components: [
                  { name: 'keeper', internalType: 'address', type: 'address' },
                  { name: 'startedAt', internalType: 'uint40', type: 'uint40' },
                  {
                    name: 'penaltyBps',
                    internalType: 'uint16',
                    type: 'uint16',
                  },
                  { name: 'floorPpb', internalType: 'uint40', type: 'uint40' },
                  { name: 'nonce', internalType: 'uint32', type: 'uint32' },
                  { name: 'position', internalType: 'uint24', type: 'uint24' },
                  { name: 'isTaken', internalType: 'bool', type: 'bool' },
                  { name: 'isCharged', internalType: 'bool', type: 'bool' },
                  { name: 'isFullClose', internalType: 'bool', type: 'bool' },
                  { name: 'debtIndex', internalType: 'uint8', type: 'uint8' },
                  {
                    name: 'reservedValue',
                    internalType: 'uint96',
                    type: 'uint96',
                  },
                  {
                    name: 'collateralBitmap',
                    internalType: 'uint64',
                    type: 'uint64',
                  },
                ],
              },
              {
                name: 'anchors',
                internalType: 'struct Anchor[]',
                type: 'tuple[]',
                components: [
                  { name: 'price', internalType: 'uint184', type: 'uint184' },
                  {
                    name: 'liquidationLtvBps',
                    internalType: 'uint16',
                    type: 'uint16',
                  },
                  {
                    name: 'startMultiplierBps',
                    internalType: 'uint16',
                    type: 'uint16',
                  },
                  { name: 'halfLife', internalType: 'uint24', type: 'uint24' },
                  {
                    name: 'queueShareBps',
                    internalType: 'uint16',
                    type: 'uint16',
                  },
                ],
              },
              {
                name: 'debtAnchors',
                internalType: 'uint256[]',
                type: 'uint256[]',
              },
              {
                name: 'targetHealth',
                internalType: 'uint256',
                type: 'uint256',
              },
            ],
          },
          {
            name: 'health',
            internalType: 'struct VaultHealth',
            type: 'tuple',
            components: [
              { name: 'isPriced', internalType: 'bool', type: 'bool' },
              {
                name: 'healthFactor',
                internalType: 'uint256',
                type: 'uint256',
              },
              {
                name: 'firmHealthFactor',
                internalType: 'uint256',
                type: 'uint256',
              },
              { name: 'debtValue', internalType: 'uint256', type: 'uint256' },
              {
                name: 'collateralValue',
                internalType: 'uint256',
                type: 'uint256',
              },
              {
                name: 'collateralValueLower',
                internalType: 'uint256',
                type: 'uint256',
              },
            ],
          },
          {
            name: 'growths',
            internalType: 'struct AuctionLens.DebtGrowth[]',
            type: 'tuple[]',
            components: [
              { name: 'scaledDebt', internalType: 'uint256', type: 'uint256' },
              { name: 'cash', internalType: 'uint256', type: 'uint256' },
              {
                name: 'state',
                internalType: 'struct DebtState',
                type: 'tuple',
                components: [
                  {
                    name: 'debtIndex',
                    internalType: 'uint128',
                    type: 'uint128',
                  },
                  {
                    name: 'totalScaledDebt',
                    internalType: 'uint128',
                    type: 'uint128',
                  },
                  {
                    name: 'reserves',
                    internalType: 'uint128',
                    type: 'uint128',
                  },
                  { name: 'accruedAt', internalType: 'uint40', type: 'uint40' },
                  {
                    name: 'reserveFactorBps',
                    internalType: 'uint16',
                    type: 'uint16',
                  },
                  { name: 'index', internalType: 'uint8', type: 'uint8' },
                  { name: 'isListed', internalType: 'bool', type: 'bool' },
                  {
                    name: 'borrowCap',
                    internalType: 'uint128',
                    type: 'uint128',
                  },
                  { name: 'minDebt', internalType: 'uint128', type: 'uint128' },
                  { name: 'baseRate', internalType: 'uint64', type: 'uint64' },
                  {
                    name: 'slopeBelowKink',
                    internalType: 'uint64',
                    type: 'uint64',
                  },
                  {
                    name: 'slopeAboveKink',
                    internalType: 'uint64',
                    type: 'uint64',
                  },
                  { name: 'kink', internalType: 'uint64', type: 'uint64' },
                  { name: 'source', internalType: 'address', type: 'address' },
                  { name: 'buffer', internalType: 'address', type: 'address' },
                ],
              },
            ],
          },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'error',
    inputs: [
      { name: 'timestamp', internalType: 'uint256', type: 'uint256' },
      { name: 'startedAt', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'BeforeStart',
  },
  {
    type: 'error',
    inputs: [{ name: 'collateral', internalType: 'address', type: 'address' }],
    name: 'NotForSale',
  },
  {
    type: 'error',
    inputs: [{ name: 'auctionId', internalType: 'uint256', type: 'uint256' }],
    name: 'NotOpen',
  },
  {
    type: 'error',
    inputs: [
      { name: 'price', internalType: 'uint256', type: 'uint256' },
      { name: 'floor', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'PriceBelowFloor',
  },
  {
    type: 'error',
    inputs: [
      { name: 'price', internalType: 'uint256', type: 'uint256' },
      { name: 'waterLine', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'PriceBelowWaterLine',
  },
  {
    type: 'error',
    inputs: [
      { name: 'maxCollateral', internalType: 'uint256', type: 'uint256' },
      { name: 'required', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'TakeTooSmall',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// AuctionRepayer
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const auctionRepayerAbi = [
  {
    type: 'constructor',
    inputs: [
      { name: 'auctionHouse', internalType: 'address', type: 'address' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'AUCTION_HOUSE',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'ENGINE',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'data', internalType: 'bytes[]', type: 'bytes[]' }],
    name: 'multicall',
    outputs: [{ name: '', internalType: 'bytes[]', type: 'bytes[]' }],
    stateMutability: 'payable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'asset', internalType: 'address', type: 'address' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
      { name: 'deadline', internalType: 'uint256', type: 'uint256' },
      { name: 'v', internalType: 'uint8', type: 'uint8' },
      { name: 'r', internalType: 'bytes32', type: 'bytes32' },
      { name: 's', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'permit',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'auctionId', internalType: 'uint256', type: 'uint256' },
      { name: 'asset', internalType: 'address', type: 'address' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'repayAndEnd',
    outputs: [
      { name: 'repaid', internalType: 'uint256', type: 'uint256' },
      { name: 'isEnded', internalType: 'bool', type: 'bool' },
    ],
    stateMutability: 'nonpayable',
  },
  { type: 'error', inputs: [], name: 'Reentrancy' },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// ChainlinkOracle
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const chainlinkOracleAbi = [
  {
    type: 'constructor',
    inputs: [
      { name: 'feed', internalType: 'address', type: 'address' },
      { name: 'tokenDecimals', internalType: 'uint8', type: 'uint8' },
      { name: 'maxAge', internalType: 'uint256', type: 'uint256' },
      { name: 'minAnswer', internalType: 'int256', type: 'int256' },
      { name: 'maxAnswer', internalType: 'int256', type: 'int256' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'FEED',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'FEED_DECIMALS',
    outputs: [{ name: '', internalType: 'uint8', type: 'uint8' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'MAX_AGE',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'MAX_ANSWER',
    outputs: [{ name: '', internalType: 'int256', type: 'int256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'MIN_ANSWER',
    outputs: [{ name: '', internalType: 'int256', type: 'int256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'TOKEN_DECIMALS',
    outputs: [{ name: '', internalType: 'uint8', type: 'uint8' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'getPrice',
    outputs: [
      {
        name: '',
        internalType: 'struct Price',
        type: 'tuple',
        components: [
          { name: 'lower', internalType: 'uint256', type: 'uint256' },
          { name: 'upper', internalType: 'uint256', type: 'uint256' },
          { name: 'updatedAt', internalType: 'uint256', type: 'uint256' },
          { name: 'status', internalType: 'enum PriceStatus', type: 'uint8' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'error',
    inputs: [{ name: 'gasLeft', internalType: 'uint256', type: 'uint256' }],
    name: 'InsufficientGas',
  },
  {
    type: 'error',
    inputs: [
      { name: 'value', internalType: 'uint256', type: 'uint256' },
      { name: 'min', internalType: 'uint256', type: 'uint256' },
      { name: 'max', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'OutOfBounds',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// DirectLiquidator
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const directLiquidatorAbi = [
  {
    type: 'constructor',
    inputs: [
      { name: 'house', internalType: 'address', type: 'address' },
      { name: 'admin', internalType: 'address', type: 'address' },
      { name: 'guardian', internalType: 'address', type: 'address' },
      {
        name: 'terms_',
        internalType: 'struct IDirectLiquidator.DirectTerms',
        type: 'tuple',
        components: [
          { name: 'bonus', internalType: 'uint256', type: 'uint256' },
          { name: 'penalty', internalType: 'uint256', type: 'uint256' },
          { name: 'smallDebtValue', internalType: 'uint256', type: 'uint256' },
        ],
      },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'ADMIN',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'ENGINE',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'GUARDIAN',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'HOUSE',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'QUEUE',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'liquidator', internalType: 'address', type: 'address' }],
    name: 'isAllowed',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'vaultId', internalType: 'uint256', type: 'uint256' },
      { name: 'collateral', internalType: 'address', type: 'address' },
      { name: 'maxCollateral', internalType: 'uint256', type: 'uint256' },
      { name: 'maxPrice', internalType: 'uint256', type: 'uint256' },
      { name: 'receiver', internalType: 'address', type: 'address' },
      { name: 'data', internalType: 'bytes', type: 'bytes' },
    ],
    name: 'liquidate',
    outputs: [
      { name: '', internalType: 'uint256', type: 'uint256' },
      { name: '', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'debtAsset', internalType: 'address', type: 'address' },
      { name: 'payment', internalType: 'uint256', type: 'uint256' },
      { name: 'data', internalType: 'bytes', type: 'bytes' },
    ],
    name: 'onLiquidate',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'pauseLevel',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'liquidator', internalType: 'address', type: 'address' },
      { name: 'isAllowed_', internalType: 'bool', type: 'bool' },
    ],
    name: 'setAllowed',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'level', internalType: 'uint256', type: 'uint256' }],
    name: 'setPauseLevel',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'terms',
    outputs: [
      {
        name: '',
        internalType: 'struct IDirectLiquidator.DirectTerms',
        type: 'tuple',
        components: [
          { name: 'bonus', internalType: 'uint256', type: 'uint256' },
          { name: 'penalty', internalType: 'uint256', type: 'uint256' },
          { name: 'smallDebtValue', internalType: 'uint256', type: 'uint256' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'liquidator',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      { name: 'isAllowed', internalType: 'bool', type: 'bool', indexed: false },
    ],
    name: 'AllowedSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'vaultId',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'collateral',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'liquidator',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'debtAsset',
        internalType: 'address',
        type: 'address',
        indexed: false,
      },
      {
        name: 'receiver',
        internalType: 'address',
        type: 'address',
        indexed: false,
      },
      {
        name: 'collateralOut',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'debtRepaid',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'penalty',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'price',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'bonus',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'DirectLiquidation',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'caller',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'level',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'PauseLevelSet',
  },
  {
    type: 'error',
    inputs: [{ name: 'vaultId', internalType: 'uint256', type: 'uint256' }],
    name: 'AuctionServes',
  },
  {
    type: 'error',
    inputs: [
      { name: 'vaultId', internalType: 'uint256', type: 'uint256' },
      { name: 'collateral', internalType: 'address', type: 'address' },
    ],
    name: 'CollateralNotHeld',
  },
  {
    type: 'error',
    inputs: [
      { name: 'level', internalType: 'uint256', type: 'uint256' },
      { name: 'current', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'InvalidPauseLevel',
  },
  {
    type: 'error',
    inputs: [{ name: 'receiver', internalType: 'address', type: 'address' }],
    name: 'InvalidReceiver',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'NotAdmin',
  },
  {
    type: 'error',
    inputs: [
      { name: 'caller', internalType: 'address', type: 'address' },
      { name: 'debtValue', internalType: 'uint256', type: 'uint256' },
      { name: 'smallDebtValue', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'NotAllowed',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'NotEngine',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'NotGuardian',
  },
  {
    type: 'error',
    inputs: [
      { name: 'value', internalType: 'uint256', type: 'uint256' },
      { name: 'min', internalType: 'uint256', type: 'uint256' },
      { name: 'max', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'OutOfBounds',
  },
  {
    type: 'error',
    inputs: [
      { name: 'level', internalType: 'uint256', type: 'uint256' },
      { name: 'requiredBelow', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Paused',
  },
  {
    type: 'error',
    inputs: [
      { name: 'price', internalType: 'uint256', type: 'uint256' },
      { name: 'maxPrice', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'PriceAboveLimit',
  },
  {
    type: 'error',
    inputs: [
      { name: 'price', internalType: 'uint256', type: 'uint256' },
      { name: 'waterLine', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'PriceBelowWaterLine',
  },
  {
    type: 'error',
    inputs: [
      { name: 'collateral', internalType: 'address', type: 'address' },
      { name: 'status', internalType: 'enum PriceStatus', type: 'uint8' },
    ],
    name: 'PriceUnavailable',
  },
  { type: 'error', inputs: [], name: 'Reentrancy' },
  {
    type: 'error',
    inputs: [
      { name: 'collateral', internalType: 'address', type: 'address' },
      { name: 'room', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'SaleWorsensVault',
  },
  {
    type: 'error',
    inputs: [
      { name: 'maxCollateral', internalType: 'uint256', type: 'uint256' },
      { name: 'required', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'TakeTooSmall',
  },
  { type: 'error', inputs: [], name: 'ZeroAmount' },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// GenericTaker
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const genericTakerAbi = [
  {
    type: 'constructor',
    inputs: [
      { name: 'auctionHouse', internalType: 'address', type: 'address' },
      { name: 'targets', internalType: 'address[]', type: 'address[]' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'AS_IT_IS',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'AUCTION_HOUSE',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'target', internalType: 'address', type: 'address' }],
    name: 'isTarget',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: '', internalType: 'uint256', type: 'uint256' },
      { name: 'collateral', internalType: 'address', type: 'address' },
      { name: 'collateralOut', internalType: 'uint256', type: 'uint256' },
      { name: 'debtAsset', internalType: 'address', type: 'address' },
      { name: 'payment', internalType: 'uint256', type: 'uint256' },
      { name: 'data', internalType: 'bytes', type: 'bytes' },
    ],
    name: 'onAuctionTake',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'params',
        internalType: 'struct FlashTaker.TakeParams',
        type: 'tuple',
        components: [
          { name: 'auctionId', internalType: 'uint256', type: 'uint256' },
          { name: 'collateral', internalType: 'address', type: 'address' },
          { name: 'maxCollateral', internalType: 'uint256', type: 'uint256' },
          { name: 'maxPrice', internalType: 'uint256', type: 'uint256' },
          { name: 'debtAsset', internalType: 'address', type: 'address' },
          { name: 'route', internalType: 'bytes', type: 'bytes' },
          { name: 'minProfit', internalType: 'uint256', type: 'uint256' },
          { name: 'deadline', internalType: 'uint256', type: 'uint256' },
          { name: 'receiver', internalType: 'address', type: 'address' },
        ],
      },
    ],
    name: 'take',
    outputs: [
      { name: 'collateralOut', internalType: 'uint256', type: 'uint256' },
      { name: 'payment', internalType: 'uint256', type: 'uint256' },
      { name: 'profit', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'auctionId',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'collateral',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'receiver',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'collateralOut',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'payment',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'profit',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'TakenWithFlash',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'target',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
    ],
    name: 'TargetAllowed',
  },
  {
    type: 'error',
    inputs: [
      { name: 'timestamp', internalType: 'uint256', type: 'uint256' },
      { name: 'deadline', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'DeadlinePassed',
  },
  {
    type: 'error',
    inputs: [
      { name: 'debtAsset', internalType: 'address', type: 'address' },
      { name: 'expected', internalType: 'address', type: 'address' },
    ],
    name: 'DebtAssetMismatch',
  },
  {
    type: 'error',
    inputs: [{ name: 'target', internalType: 'address', type: 'address' }],
    name: 'ForbiddenTarget',
  },
  {
    type: 'error',
    inputs: [{ name: 'gasLeft', internalType: 'uint256', type: 'uint256' }],
    name: 'InsufficientGas',
  },
  {
    type: 'error',
    inputs: [{ name: 'receiver', internalType: 'address', type: 'address' }],
    name: 'InvalidReceiver',
  },
  {
    type: 'error',
    inputs: [{ name: 'auctionId', internalType: 'uint256', type: 'uint256' }],
    name: 'NothingTaken',
  },
  {
    type: 'error',
    inputs: [
      { name: 'offset', internalType: 'uint256', type: 'uint256' },
      { name: 'length', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'OffsetOutOfData',
  },
  {
    type: 'error',
    inputs: [
      { name: 'proceeds', internalType: 'uint256', type: 'uint256' },
      { name: 'payment', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ProceedsBelowPayment',
  },
  {
    type: 'error',
    inputs: [
      { name: 'profit', internalType: 'uint256', type: 'uint256' },
      { name: 'minProfit', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ProfitBelowMinimum',
  },
  { type: 'error', inputs: [], name: 'Reentered' },
  {
    type: 'error',
    inputs: [{ name: 'share', internalType: 'uint256', type: 'uint256' }],
    name: 'ShareAboveOne',
  },
  {
    type: 'error',
    inputs: [{ name: 'target', internalType: 'address', type: 'address' }],
    name: 'TargetNotAllowed',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'UnexpectedCallback',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// GovernanceLens
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const governanceLensAbi = [
  {
    type: 'function',
    inputs: [],
    name: 'bounds',
    outputs: [
      {
        name: 'list',
        internalType: 'struct GovernanceLens.Bound[]',
        type: 'tuple[]',
        components: [
          { name: 'name', internalType: 'string', type: 'string' },
          {
            name: 'unit',
            internalType: 'enum GovernanceLens.Unit',
            type: 'uint8',
          },
          { name: 'min', internalType: 'uint256', type: 'uint256' },
          { name: 'max', internalType: 'uint256', type: 'uint256' },
        ],
      },
    ],
    stateMutability: 'pure',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'engine',
        internalType: 'contract IVaultEngine',
        type: 'address',
      },
      { name: 'others', internalType: 'address[]', type: 'address[]' },
    ],
    name: 'roles',
    outputs: [
      {
        name: 'contracts',
        internalType: 'struct GovernanceLens.ContractRoles[]',
        type: 'tuple[]',
        components: [
          { name: 'target', internalType: 'address', type: 'address' },
          { name: 'engine', internalType: 'address', type: 'address' },
          { name: 'admin', internalType: 'address', type: 'address' },
          { name: 'isTimelock', internalType: 'bool', type: 'bool' },
          { name: 'adminDelay', internalType: 'uint256', type: 'uint256' },
          { name: 'guardian', internalType: 'address', type: 'address' },
          { name: 'pauseLevel', internalType: 'uint256', type: 'uint256' },
        ],
      },
      { name: 'liquidators', internalType: 'address[]', type: 'address[]' },
      { name: 'stewards', internalType: 'address[]', type: 'address[]' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'target', internalType: 'address', type: 'address' }],
    name: 'rolesOf',
    outputs: [
      {
        name: 'roles_',
        internalType: 'struct GovernanceLens.ContractRoles',
        type: 'tuple',
        components: [
          { name: 'target', internalType: 'address', type: 'address' },
          { name: 'engine', internalType: 'address', type: 'address' },
          { name: 'admin', internalType: 'address', type: 'address' },
          { name: 'isTimelock', internalType: 'bool', type: 'bool' },
          { name: 'adminDelay', internalType: 'uint256', type: 'uint256' },
          { name: 'guardian', internalType: 'address', type: 'address' },
          { name: 'pauseLevel', internalType: 'uint256', type: 'uint256' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'error',
    inputs: [{ name: 'gasLeft', internalType: 'uint256', type: 'uint256' }],
    name: 'InsufficientGas',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// IRiskModel
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const iRiskModelAbi = [
  {
    type: 'function',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'auctionCurve',
    outputs: [
      { name: 'startMultiplier', internalType: 'uint256', type: 'uint256' },
      { name: 'halfLife', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'borrowLtv',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'liquidationLtv',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'openingCurve',
    outputs: [
      { name: 'startMultiplier', internalType: 'uint256', type: 'uint256' },
      { name: 'halfLife', internalType: 'uint256', type: 'uint256' },
      { name: 'volatilityRatio', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'healthFactor', internalType: 'uint256', type: 'uint256' },
      { name: 'volatilityRatio', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'penalty',
    outputs: [
      { name: 'penalty', internalType: 'uint256', type: 'uint256' },
      { name: 'minPenalty', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'penaltySchedule',
    outputs: [
      { name: 'minPenaltyBps', internalType: 'uint16', type: 'uint16' },
      { name: 'maxPenaltyBps', internalType: 'uint16', type: 'uint16' },
      { name: 'healthForMaxBps', internalType: 'uint16', type: 'uint16' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'poke',
    outputs: [{ name: 'isSampled', internalType: 'bool', type: 'bool' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'volatilityRatio',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// InventoryTaker
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const inventoryTakerAbi = [
  {
    type: 'constructor',
    inputs: [
      { name: 'auctionHouse', internalType: 'address', type: 'address' },
      { name: 'permit2', internalType: 'address', type: 'address' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'AUCTION_HOUSE',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'PERMIT2',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: '', internalType: 'uint256', type: 'uint256' },
      { name: '', internalType: 'address', type: 'address' },
      { name: '', internalType: 'uint256', type: 'uint256' },
      { name: 'debtAsset', internalType: 'address', type: 'address' },
      { name: 'payment', internalType: 'uint256', type: 'uint256' },
      { name: 'data', internalType: 'bytes', type: 'bytes' },
    ],
    name: 'onAuctionTake',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'params',
        internalType: 'struct InventoryTaker.TakeParams',
        type: 'tuple',
        components: [
          { name: 'auctionId', internalType: 'uint256', type: 'uint256' },
          { name: 'collateral', internalType: 'address', type: 'address' },
          { name: 'maxCollateral', internalType: 'uint256', type: 'uint256' },
          { name: 'minCollateral', internalType: 'uint256', type: 'uint256' },
          { name: 'maxPrice', internalType: 'uint256', type: 'uint256' },
          { name: 'debtAsset', internalType: 'address', type: 'address' },
          { name: 'maxPayment', internalType: 'uint256', type: 'uint256' },
          { name: 'deadline', internalType: 'uint256', type: 'uint256' },
          { name: 'receiver', internalType: 'address', type: 'address' },
        ],
      },
      { name: 'nonce', internalType: 'uint256', type: 'uint256' },
      { name: 'signature', internalType: 'bytes', type: 'bytes' },
    ],
    name: 'take',
    outputs: [
      { name: 'collateralOut', internalType: 'uint256', type: 'uint256' },
      { name: 'payment', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'params',
        internalType: 'struct InventoryTaker.TakeParams',
        type: 'tuple',
        components: [
          { name: 'auctionId', internalType: 'uint256', type: 'uint256' },
          { name: 'collateral', internalType: 'address', type: 'address' },
          { name: 'maxCollateral', internalType: 'uint256', type: 'uint256' },
          { name: 'minCollateral', internalType: 'uint256', type: 'uint256' },
          { name: 'maxPrice', internalType: 'uint256', type: 'uint256' },
          { name: 'debtAsset', internalType: 'address', type: 'address' },
          { name: 'maxPayment', internalType: 'uint256', type: 'uint256' },
          { name: 'deadline', internalType: 'uint256', type: 'uint256' },
          { name: 'receiver', internalType: 'address', type: 'address' },
        ],
      },
      { name: 'v', internalType: 'uint8', type: 'uint8' },
      { name: 'r', internalType: 'bytes32', type: 'bytes32' },
      { name: 's', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'takeWithPermit',
    outputs: [
      { name: 'collateralOut', internalType: 'uint256', type: 'uint256' },
      { name: 'payment', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'auctionId',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'collateral',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'payer',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'receiver',
        internalType: 'address',
        type: 'address',
        indexed: false,
      },
      {
        name: 'collateralOut',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'payment',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'TakenFromInventory',
  },
  {
    type: 'error',
    inputs: [
      { name: 'collateralOut', internalType: 'uint256', type: 'uint256' },
      { name: 'minCollateral', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'CollateralBelowMinimum',
  },
  {
    type: 'error',
    inputs: [
      { name: 'timestamp', internalType: 'uint256', type: 'uint256' },
      { name: 'deadline', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'DeadlinePassed',
  },
  {
    type: 'error',
    inputs: [
      { name: 'debtAsset', internalType: 'address', type: 'address' },
      { name: 'expected', internalType: 'address', type: 'address' },
    ],
    name: 'DebtAssetMismatch',
  },
  {
    type: 'error',
    inputs: [{ name: 'receiver', internalType: 'address', type: 'address' }],
    name: 'InvalidReceiver',
  },
  {
    type: 'error',
    inputs: [{ name: 'auctionId', internalType: 'uint256', type: 'uint256' }],
    name: 'NothingTaken',
  },
  {
    type: 'error',
    inputs: [
      { name: 'payment', internalType: 'uint256', type: 'uint256' },
      { name: 'maxPayment', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'PaymentAboveMaximum',
  },
  { type: 'error', inputs: [], name: 'Reentered' },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'UnexpectedCallback',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// LendingPool
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const lendingPoolAbi = [
  {
    type: 'constructor',
    inputs: [
      { name: 'asset_', internalType: 'address', type: 'address' },
      { name: 'engine', internalType: 'address', type: 'address' },
      { name: 'buffer', internalType: 'address', type: 'address' },
      { name: 'name_', internalType: 'string', type: 'string' },
      { name: 'symbol_', internalType: 'string', type: 'string' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'BUFFER',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'DOMAIN_SEPARATOR',
    outputs: [{ name: 'result', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'ENGINE',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'owner', internalType: 'address', type: 'address' },
      { name: 'spender', internalType: 'address', type: 'address' },
    ],
    name: 'allowance',
    outputs: [{ name: 'result', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'spender', internalType: 'address', type: 'address' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'approve',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'asset',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'balanceOf',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'cash',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'amount', internalType: 'uint256', type: 'uint256' }],
    name: 'collect',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'shares', internalType: 'uint256', type: 'uint256' }],
    name: 'convertToAssets',
    outputs: [{ name: 'assets', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'assets', internalType: 'uint256', type: 'uint256' }],
    name: 'convertToShares',
    outputs: [{ name: 'shares', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'decimals',
    outputs: [{ name: '', internalType: 'uint8', type: 'uint8' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'assets', internalType: 'uint256', type: 'uint256' },
      { name: 'to', internalType: 'address', type: 'address' },
    ],
    name: 'deposit',
    outputs: [{ name: 'shares', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'exitAssets',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'receiver', internalType: 'address', type: 'address' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'lend',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: '', internalType: 'address', type: 'address' }],
    name: 'maxDeposit',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: '', internalType: 'address', type: 'address' }],
    name: 'maxMint',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'owner', internalType: 'address', type: 'address' }],
    name: 'maxRedeem',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'owner', internalType: 'address', type: 'address' }],
    name: 'maxWithdraw',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'shares', internalType: 'uint256', type: 'uint256' },
      { name: 'to', internalType: 'address', type: 'address' },
    ],
    name: 'mint',
    outputs: [{ name: 'assets', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'name',
    outputs: [{ name: '', internalType: 'string', type: 'string' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'owner', internalType: 'address', type: 'address' }],
    name: 'nonces',
    outputs: [{ name: 'result', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'owner', internalType: 'address', type: 'address' },
      { name: 'spender', internalType: 'address', type: 'address' },
      { name: 'value', internalType: 'uint256', type: 'uint256' },
      { name: 'deadline', internalType: 'uint256', type: 'uint256' },
      { name: 'v', internalType: 'uint8', type: 'uint8' },
      { name: 'r', internalType: 'bytes32', type: 'bytes32' },
      { name: 's', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'permit',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'assets', internalType: 'uint256', type: 'uint256' }],
    name: 'previewDeposit',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'shares', internalType: 'uint256', type: 'uint256' }],
    name: 'previewMint',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'shares', internalType: 'uint256', type: 'uint256' }],
    name: 'previewRedeem',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'assets', internalType: 'uint256', type: 'uint256' }],
    name: 'previewWithdraw',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'shares', internalType: 'uint256', type: 'uint256' },
      { name: 'to', internalType: 'address', type: 'address' },
      { name: 'owner', internalType: 'address', type: 'address' },
    ],
    name: 'redeem',
    outputs: [{ name: 'assets', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'series',
    outputs: [{ name: '', internalType: 'uint32', type: 'uint32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'symbol',
    outputs: [{ name: '', internalType: 'string', type: 'string' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'totalAssets',
    outputs: [{ name: 'assets', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'totalSupply',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'to', internalType: 'address', type: 'address' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'transfer',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'from', internalType: 'address', type: 'address' },
      { name: 'to', internalType: 'address', type: 'address' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'transferFrom',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'assets', internalType: 'uint256', type: 'uint256' },
      { name: 'to', internalType: 'address', type: 'address' },
      { name: 'owner', internalType: 'address', type: 'address' },
    ],
    name: 'withdraw',
    outputs: [{ name: 'shares', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'amount', internalType: 'uint256', type: 'uint256' }],
    name: 'writeOff',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'owner',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'spender',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Approval',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'cash',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Collected',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'by', internalType: 'address', type: 'address', indexed: true },
      {
        name: 'owner',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'assets',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'shares',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Deposit',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'receiver',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'cash',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Lent',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'totalAssets',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'LossWrittenOff',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'owner',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'nonce',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'NonceUsed',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'series',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'supply',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'SharesVoided',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'from', internalType: 'address', type: 'address', indexed: true },
      { name: 'to', internalType: 'address', type: 'address', indexed: true },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Transfer',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'by', internalType: 'address', type: 'address', indexed: true },
      { name: 'to', internalType: 'address', type: 'address', indexed: true },
      {
        name: 'owner',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'assets',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'shares',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Withdraw',
  },
  { type: 'error', inputs: [], name: 'AllowanceOverflow' },
  { type: 'error', inputs: [], name: 'AllowanceUnderflow' },
  {
    type: 'error',
    inputs: [{ name: 'token', internalType: 'address', type: 'address' }],
    name: 'DecimalsUnknown',
  },
  { type: 'error', inputs: [], name: 'DepositMoreThanMax' },
  { type: 'error', inputs: [], name: 'InsufficientAllowance' },
  { type: 'error', inputs: [], name: 'InsufficientBalance' },
  {
    type: 'error',
    inputs: [
      { name: 'cash', internalType: 'uint256', type: 'uint256' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'InsufficientCash',
  },
  { type: 'error', inputs: [], name: 'InvalidPermit' },
  { type: 'error', inputs: [], name: 'MintMoreThanMax' },
  {
    type: 'error',
    inputs: [
      { name: 'nameLength', internalType: 'uint256', type: 'uint256' },
      { name: 'symbolLength', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'NameTooLong',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'NotEngine',
  },
  { type: 'error', inputs: [], name: 'Permit2AllowanceIsFixedAtInfinity' },
  { type: 'error', inputs: [], name: 'PermitExpired' },
  { type: 'error', inputs: [], name: 'RedeemMoreThanMax' },
  { type: 'error', inputs: [], name: 'Reentrancy' },
  { type: 'error', inputs: [], name: 'TotalSupplyOverflow' },
  {
    type: 'error',
    inputs: [
      { name: 'received', internalType: 'uint256', type: 'uint256' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'TransferAmountMismatch',
  },
  { type: 'error', inputs: [], name: 'WithdrawMoreThanMax' },
  {
    type: 'error',
    inputs: [
      { name: 'assets', internalType: 'uint256', type: 'uint256' },
      { name: 'shares', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ZeroShares',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// LiquidationQueue
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const liquidationQueueAbi = [
  {
    type: 'constructor',
    inputs: [{ name: 'admin', internalType: 'address', type: 'address' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'ADMIN',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'index', internalType: 'uint256', type: 'uint256' }],
    name: 'bucketOf',
    outputs: [
      {
        name: '',
        internalType: 'struct Bucket',
        type: 'tuple',
        components: [
          { name: 'onAuction', internalType: 'uint64', type: 'uint64' },
          { name: 'stockLimit', internalType: 'uint48', type: 'uint48' },
          { name: 'spent', internalType: 'uint48', type: 'uint48' },
          { name: 'flowLimit', internalType: 'uint48', type: 'uint48' },
          { name: 'refilledAt', internalType: 'uint40', type: 'uint40' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'reservation',
        internalType: 'struct ILiquidationQueue.Reservation',
        type: 'tuple',
        components: [
          { name: 'value', internalType: 'uint256', type: 'uint256' },
          { name: 'indices', internalType: 'uint8[]', type: 'uint8[]' },
          { name: 'sharesBps', internalType: 'uint16[]', type: 'uint16[]' },
        ],
      },
      { name: 'coverage', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'canReserve',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'isReserver',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'reservation',
        internalType: 'struct ILiquidationQueue.Reservation',
        type: 'tuple',
        components: [
          { name: 'value', internalType: 'uint256', type: 'uint256' },
          { name: 'indices', internalType: 'uint8[]', type: 'uint8[]' },
          { name: 'sharesBps', internalType: 'uint16[]', type: 'uint16[]' },
        ],
      },
      { name: 'coverage', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'obstacleOf',
    outputs: [
      { name: 'limit', internalType: 'enum Limit', type: 'uint8' },
      { name: 'index', internalType: 'uint256', type: 'uint256' },
      { name: 'level', internalType: 'uint256', type: 'uint256' },
      { name: 'room', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'reservation',
        internalType: 'struct ILiquidationQueue.Reservation',
        type: 'tuple',
        components: [
          { name: 'value', internalType: 'uint256', type: 'uint256' },
          { name: 'indices', internalType: 'uint8[]', type: 'uint8[]' },
          { name: 'sharesBps', internalType: 'uint16[]', type: 'uint16[]' },
        ],
      },
      { name: 'isUnspent', internalType: 'bool', type: 'bool' },
    ],
    name: 'release',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'reservation',
        internalType: 'struct ILiquidationQueue.Reservation',
        type: 'tuple',
        components: [
          { name: 'value', internalType: 'uint256', type: 'uint256' },
          { name: 'indices', internalType: 'uint8[]', type: 'uint8[]' },
          { name: 'sharesBps', internalType: 'uint16[]', type: 'uint16[]' },
        ],
      },
      { name: 'coverage', internalType: 'uint256', type: 'uint256' },
      { name: 'isForced', internalType: 'bool', type: 'bool' },
    ],
    name: 'reserve',
    outputs: [{ name: 'isCharged', internalType: 'bool', type: 'bool' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'reserverStatus',
    outputs: [{ name: '', internalType: 'enum ReserverStatus', type: 'uint8' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'index', internalType: 'uint256', type: 'uint256' },
      { name: 'stockLimit', internalType: 'uint256', type: 'uint256' },
      { name: 'flowLimit', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'setLimits',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'reserver', internalType: 'address', type: 'address' },
      { name: 'isReserver_', internalType: 'bool', type: 'bool' },
    ],
    name: 'setReserver',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'criticalCoverage', internalType: 'uint256', type: 'uint256' },
      { name: 'urgentCoverage', internalType: 'uint256', type: 'uint256' },
      { name: 'reservedShare', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'setTiers',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'tiers',
    outputs: [
      {
        name: '',
        internalType: 'struct Tiers',
        type: 'tuple',
        components: [
          { name: 'criticalCoverage', internalType: 'uint64', type: 'uint64' },
          { name: 'urgentCoverage', internalType: 'uint64', type: 'uint64' },
          { name: 'reservedShare', internalType: 'uint64', type: 'uint64' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'index',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'stockLimit',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'flowLimit',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'LimitsSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'reserver',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'status',
        internalType: 'enum ReserverStatus',
        type: 'uint8',
        indexed: false,
      },
    ],
    name: 'ReserverSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'criticalCoverage',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'urgentCoverage',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'reservedShare',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'TiersSet',
  },
  {
    type: 'error',
    inputs: [
      { name: 'index', internalType: 'uint256', type: 'uint256' },
      { name: 'spent', internalType: 'uint256', type: 'uint256' },
      { name: 'room', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'FlowExhausted',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'NotAdmin',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'NotReserver',
  },
  {
    type: 'error',
    inputs: [
      { name: 'value', internalType: 'uint256', type: 'uint256' },
      { name: 'min', internalType: 'uint256', type: 'uint256' },
      { name: 'max', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'OutOfBounds',
  },
  {
    type: 'error',
    inputs: [
      { name: 'index', internalType: 'uint256', type: 'uint256' },
      { name: 'onAuction', internalType: 'uint256', type: 'uint256' },
      { name: 'room', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'QueueFull',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// LiquidityBuffer
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const liquidityBufferAbi = [
  {
    type: 'constructor',
    inputs: [
      { name: 'asset_', internalType: 'address', type: 'address' },
      { name: 'engine', internalType: 'address', type: 'address' },
      { name: 'cooldown', internalType: 'uint256', type: 'uint256' },
      {
        name: 'terms',
        internalType: 'struct InventoryTerms',
        type: 'tuple',
        components: [
          { name: 'callerShare', internalType: 'uint64', type: 'uint64' },
          { name: 'startMultiplier', internalType: 'uint64', type: 'uint64' },
          { name: 'maxDiscount', internalType: 'uint64', type: 'uint64' },
          { name: 'halfLife', internalType: 'uint24', type: 'uint24' },
          { name: 'maxDuration', internalType: 'uint32', type: 'uint32' },
        ],
      },
      { name: 'name_', internalType: 'string', type: 'string' },
      { name: 'symbol_', internalType: 'string', type: 'string' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'ADMIN',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'COOLDOWN',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'DOMAIN_SEPARATOR',
    outputs: [{ name: 'result', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'ENGINE',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'ORACLE',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'owner', internalType: 'address', type: 'address' },
      { name: 'spender', internalType: 'address', type: 'address' },
    ],
    name: 'allowance',
    outputs: [{ name: 'result', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'spender', internalType: 'address', type: 'address' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'approve',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'asset',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'auctionHouse',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'auctionId', internalType: 'uint256', type: 'uint256' },
      { name: 'collateral', internalType: 'address', type: 'address' },
      { name: 'maxCollateral', internalType: 'uint256', type: 'uint256' },
      { name: 'receiver', internalType: 'address', type: 'address' },
    ],
    name: 'backstop',
    outputs: [
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
      { name: 'payment', internalType: 'uint256', type: 'uint256' },
      { name: 'reward', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'balanceOf',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'bookAssets',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'collateral', internalType: 'address', type: 'address' },
      { name: 'maxAmount', internalType: 'uint256', type: 'uint256' },
      { name: 'maxPrice', internalType: 'uint256', type: 'uint256' },
      { name: 'receiver', internalType: 'address', type: 'address' },
      { name: 'data', internalType: 'bytes', type: 'bytes' },
    ],
    name: 'buy',
    outputs: [
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
      { name: 'payment', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'cash',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'requestId', internalType: 'uint256', type: 'uint256' },
      { name: 'controller', internalType: 'address', type: 'address' },
    ],
    name: 'claimableRedeemRequest',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'collateral', internalType: 'address', type: 'address' }],
    name: 'collect',
    outputs: [{ name: 'amount', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'shares', internalType: 'uint256', type: 'uint256' }],
    name: 'convertToAssets',
    outputs: [{ name: 'assets', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'assets', internalType: 'uint256', type: 'uint256' }],
    name: 'convertToShares',
    outputs: [{ name: 'shares', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'source', internalType: 'address', type: 'address' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'cover',
    outputs: [
      { name: 'covered', internalType: 'uint256', type: 'uint256' },
      { name: 'deferred', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'coverCapacity',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'decimals',
    outputs: [{ name: '', internalType: 'uint8', type: 'uint8' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'assets', internalType: 'uint256', type: 'uint256' },
      { name: 'to', internalType: 'address', type: 'address' },
    ],
    name: 'deposit',
    outputs: [{ name: 'shares', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'controller', internalType: 'address', type: 'address' }],
    name: 'exitOf',
    outputs: [
      { name: 'shares', internalType: 'uint256', type: 'uint256' },
      { name: 'assets', internalType: 'uint256', type: 'uint256' },
      { name: 'claimableAt', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'exitingAssets',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'harvest',
    outputs: [{ name: 'amount', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'heldCollaterals',
    outputs: [{ name: '', internalType: 'address[]', type: 'address[]' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'collateral', internalType: 'address', type: 'address' }],
    name: 'inventoryCap',
    outputs: [{ name: 'cap', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'inventoryTerms',
    outputs: [
      {
        name: '',
        internalType: 'struct InventoryTerms',
        type: 'tuple',
        components: [
          { name: 'callerShare', internalType: 'uint64', type: 'uint64' },
          { name: 'startMultiplier', internalType: 'uint64', type: 'uint64' },
          { name: 'maxDiscount', internalType: 'uint64', type: 'uint64' },
          { name: 'halfLife', internalType: 'uint24', type: 'uint24' },
          { name: 'maxDuration', internalType: 'uint32', type: 'uint32' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'controller', internalType: 'address', type: 'address' },
      { name: 'operator', internalType: 'address', type: 'address' },
    ],
    name: 'isOperator',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'lockedProfit',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: '', internalType: 'address', type: 'address' }],
    name: 'maxDeposit',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: '', internalType: 'address', type: 'address' }],
    name: 'maxMint',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'controller', internalType: 'address', type: 'address' }],
    name: 'maxRedeem',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'controller', internalType: 'address', type: 'address' }],
    name: 'maxWithdraw',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'shares', internalType: 'uint256', type: 'uint256' },
      { name: 'to', internalType: 'address', type: 'address' },
    ],
    name: 'mint',
    outputs: [{ name: 'assets', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'name',
    outputs: [{ name: '', internalType: 'string', type: 'string' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'owner', internalType: 'address', type: 'address' }],
    name: 'nonces',
    outputs: [{ name: 'result', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'collateral', internalType: 'address', type: 'address' }],
    name: 'offer',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'collateral', internalType: 'address', type: 'address' }],
    name: 'offerOf',
    outputs: [
      {
        name: '',
        internalType: 'struct Offer',
        type: 'tuple',
        components: [
          { name: 'startPrice', internalType: 'uint216', type: 'uint216' },
          { name: 'startedAt', internalType: 'uint40', type: 'uint40' },
          { name: 'floor', internalType: 'uint192', type: 'uint192' },
          { name: 'expiresAt', internalType: 'uint40', type: 'uint40' },
          { name: 'halfLife', internalType: 'uint24', type: 'uint24' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'pauseLevel',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'paySeniorClaim',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'requestId', internalType: 'uint256', type: 'uint256' },
      { name: 'controller', internalType: 'address', type: 'address' },
    ],
    name: 'pendingRedeemRequest',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'owner', internalType: 'address', type: 'address' },
      { name: 'spender', internalType: 'address', type: 'address' },
      { name: 'value', internalType: 'uint256', type: 'uint256' },
      { name: 'deadline', internalType: 'uint256', type: 'uint256' },
      { name: 'v', internalType: 'uint8', type: 'uint8' },
      { name: 'r', internalType: 'bytes32', type: 'bytes32' },
      { name: 's', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'permit',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'assets', internalType: 'uint256', type: 'uint256' }],
    name: 'previewDeposit',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'shares', internalType: 'uint256', type: 'uint256' }],
    name: 'previewMint',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    name: 'previewRedeem',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'pure',
  },
  {
    type: 'function',
    inputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    name: 'previewWithdraw',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'pure',
  },
  {
    type: 'function',
    inputs: [{ name: 'collateral', internalType: 'address', type: 'address' }],
    name: 'priceOf',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'shares', internalType: 'uint256', type: 'uint256' },
      { name: 'receiver', internalType: 'address', type: 'address' },
      { name: 'controller', internalType: 'address', type: 'address' },
    ],
    name: 'redeem',
    outputs: [{ name: 'assets', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'shares', internalType: 'uint256', type: 'uint256' },
      { name: 'controller', internalType: 'address', type: 'address' },
      { name: 'owner', internalType: 'address', type: 'address' },
    ],
    name: 'requestRedeem',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'resumedAt',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'seniorClaim',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'series',
    outputs: [{ name: '', internalType: 'uint32', type: 'uint32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'auctionHouse_', internalType: 'address', type: 'address' },
    ],
    name: 'setAuctionHouse',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'collateral', internalType: 'address', type: 'address' },
      { name: 'cap', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'setInventoryCap',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'terms',
        internalType: 'struct InventoryTerms',
        type: 'tuple',
        components: [
          { name: 'callerShare', internalType: 'uint64', type: 'uint64' },
          { name: 'startMultiplier', internalType: 'uint64', type: 'uint64' },
          { name: 'maxDiscount', internalType: 'uint64', type: 'uint64' },
          { name: 'halfLife', internalType: 'uint24', type: 'uint24' },
          { name: 'maxDuration', internalType: 'uint32', type: 'uint32' },
        ],
      },
    ],
    name: 'setInventoryTerms',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'operator', internalType: 'address', type: 'address' },
      { name: 'approved', internalType: 'bool', type: 'bool' },
    ],
    name: 'setOperator',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'level', internalType: 'uint256', type: 'uint256' }],
    name: 'setPauseLevel',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'share',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'collateral', internalType: 'address', type: 'address' }],
    name: 'stockOf',
    outputs: [
      {
        name: '',
        internalType: 'struct Stock',
        type: 'tuple',
        components: [
          { name: 'amount', internalType: 'uint128', type: 'uint128' },
          { name: 'cost', internalType: 'uint120', type: 'uint120' },
          { name: 'position', internalType: 'uint8', type: 'uint8' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'interfaceId', internalType: 'bytes4', type: 'bytes4' }],
    name: 'supportsInterface',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'pure',
  },
  {
    type: 'function',
    inputs: [],
    name: 'symbol',
    outputs: [{ name: '', internalType: 'string', type: 'string' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'totalAssets',
    outputs: [{ name: 'assets', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'totalSupply',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'to', internalType: 'address', type: 'address' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'transfer',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'from', internalType: 'address', type: 'address' },
      { name: 'to', internalType: 'address', type: 'address' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'transferFrom',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'assets', internalType: 'uint256', type: 'uint256' },
      { name: 'receiver', internalType: 'address', type: 'address' },
      { name: 'controller', internalType: 'address', type: 'address' },
    ],
    name: 'withdraw',
    outputs: [{ name: 'shares', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'owner',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'spender',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Approval',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'auctionHouse',
        internalType: 'address',
        type: 'address',
        indexed: false,
      },
    ],
    name: 'AuctionHouseSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'auctionId',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'collateral',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'receiver',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'payment',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'reward',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'BackstopTaken',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'by', internalType: 'address', type: 'address', indexed: true },
      {
        name: 'owner',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'assets',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'shares',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Deposit',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'controller',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'shares',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'assets',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'units',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'forfeited',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'ExitClaimed',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'controller',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'shares',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'assets',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'units',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'claimableAt',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'ExitQueued',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'index',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'ExitsSlashed',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'generation',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'ExitsWipedOut',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'cash',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Harvested',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'collateral',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'cost',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'amountHeld',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'costOfHeld',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'InventoryAdded',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'collateral',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      { name: 'cap', internalType: 'uint256', type: 'uint256', indexed: false },
    ],
    name: 'InventoryCapSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'collateral',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'startPrice',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'floor',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'halfLife',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'expiresAt',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'InventoryOffered',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'collateral',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'buyer',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'receiver',
        internalType: 'address',
        type: 'address',
        indexed: false,
      },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'payment',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'price',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'amountHeld',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'costOfHeld',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'InventorySold',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'terms',
        internalType: 'struct InventoryTerms',
        type: 'tuple',
        components: [
          { name: 'callerShare', internalType: 'uint64', type: 'uint64' },
          { name: 'startMultiplier', internalType: 'uint64', type: 'uint64' },
          { name: 'maxDiscount', internalType: 'uint64', type: 'uint64' },
          { name: 'halfLife', internalType: 'uint24', type: 'uint24' },
          { name: 'maxDuration', internalType: 'uint32', type: 'uint32' },
        ],
        indexed: false,
      },
    ],
    name: 'InventoryTermsSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'byLockedProfit',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'byExits',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'byShares',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'LossBorne',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'owner',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'nonce',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'NonceUsed',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'controller',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'operator',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      { name: 'approved', internalType: 'bool', type: 'bool', indexed: false },
    ],
    name: 'OperatorSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'caller',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'level',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'PauseLevelSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'lockedProfit',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'ProfitLocked',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'controller',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'owner',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'requestId',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'sender',
        internalType: 'address',
        type: 'address',
        indexed: false,
      },
      {
        name: 'shares',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'RedeemRequest',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'SeniorClaimExtinguished',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'SeniorClaimPaid',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'SeniorClaimSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'series',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'supply',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'SharesVoided',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'source',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'deferred',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'shortfall',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'ShortfallCovered',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'from', internalType: 'address', type: 'address', indexed: true },
      { name: 'to', internalType: 'address', type: 'address', indexed: true },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Transfer',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'by', internalType: 'address', type: 'address', indexed: true },
      { name: 'to', internalType: 'address', type: 'address', indexed: true },
      {
        name: 'owner',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'assets',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'shares',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Withdraw',
  },
  { type: 'error', inputs: [], name: 'AllowanceOverflow' },
  { type: 'error', inputs: [], name: 'AllowanceUnderflow' },
  {
    type: 'error',
    inputs: [
      { name: 'cooldown', internalType: 'uint256', type: 'uint256' },
      { name: 'min', internalType: 'uint256', type: 'uint256' },
      { name: 'max', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'CooldownOutOfBounds',
  },
  {
    type: 'error',
    inputs: [{ name: 'token', internalType: 'address', type: 'address' }],
    name: 'DecimalsUnknown',
  },
  { type: 'error', inputs: [], name: 'DepositMoreThanMax' },
  { type: 'error', inputs: [], name: 'InsufficientAllowance' },
  { type: 'error', inputs: [], name: 'InsufficientBalance' },
  {
    type: 'error',
    inputs: [
      { name: 'cash', internalType: 'uint256', type: 'uint256' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'InsufficientCash',
  },
  {
    type: 'error',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'InvalidInventory',
  },
  {
    type: 'error',
    inputs: [
      { name: 'level', internalType: 'uint256', type: 'uint256' },
      { name: 'current', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'InvalidPauseLevel',
  },
  { type: 'error', inputs: [], name: 'InvalidPermit' },
  {
    type: 'error',
    inputs: [{ name: 'receiver', internalType: 'address', type: 'address' }],
    name: 'InvalidReceiver',
  },
  { type: 'error', inputs: [], name: 'MintMoreThanMax' },
  {
    type: 'error',
    inputs: [
      { name: 'nameLength', internalType: 'uint256', type: 'uint256' },
      { name: 'symbolLength', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'NameTooLong',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'NotAdmin',
  },
  {
    type: 'error',
    inputs: [{ name: 'collateral', internalType: 'address', type: 'address' }],
    name: 'NotBought',
  },
  {
    type: 'error',
    inputs: [
      { name: 'caller', internalType: 'address', type: 'address' },
      { name: 'controller', internalType: 'address', type: 'address' },
    ],
    name: 'NotController',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'NotEngine',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'NotGuardian',
  },
  {
    type: 'error',
    inputs: [{ name: 'collateral', internalType: 'address', type: 'address' }],
    name: 'NotOffered',
  },
  {
    type: 'error',
    inputs: [{ name: 'collateral', internalType: 'address', type: 'address' }],
    name: 'NothingHeld',
  },
  {
    type: 'error',
    inputs: [
      { name: 'collateral', internalType: 'address', type: 'address' },
      { name: 'expiresAt', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'OfferExpired',
  },
  {
    type: 'error',
    inputs: [
      { name: 'collateral', internalType: 'address', type: 'address' },
      { name: 'price', internalType: 'uint256', type: 'uint256' },
      { name: 'floor', internalType: 'uint256', type: 'uint256' },
      { name: 'freshPrice', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'OfferRunning',
  },
  {
    type: 'error',
    inputs: [
      { name: 'value', internalType: 'uint256', type: 'uint256' },
      { name: 'min', internalType: 'uint256', type: 'uint256' },
      { name: 'max', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'OutOfBounds',
  },
  {
    type: 'error',
    inputs: [
      { name: 'level', internalType: 'uint256', type: 'uint256' },
      { name: 'requiredBelow', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Paused',
  },
  { type: 'error', inputs: [], name: 'Permit2AllowanceIsFixedAtInfinity' },
  { type: 'error', inputs: [], name: 'PermitExpired' },
  {
    type: 'error',
    inputs: [
      { name: 'price', internalType: 'uint256', type: 'uint256' },
      { name: 'maxPrice', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'PriceAboveLimit',
  },
  {
    type: 'error',
    inputs: [
      { name: 'asset', internalType: 'address', type: 'address' },
      { name: 'status', internalType: 'enum PriceStatus', type: 'uint8' },
    ],
    name: 'PriceUnavailable',
  },
  {
    type: 'error',
    inputs: [
      { name: 'spent', internalType: 'uint256', type: 'uint256' },
      { name: 'most', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'PurchaseTooDear',
  },
  { type: 'error', inputs: [], name: 'RedeemMoreThanMax' },
  { type: 'error', inputs: [], name: 'RedemptionIsAsynchronous' },
  { type: 'error', inputs: [], name: 'Reentrancy' },
  {
    type: 'error',
    inputs: [
      { name: 'maxDiscount', internalType: 'uint256', type: 'uint256' },
      { name: 'least', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'SaleBelowPurchase',
  },
  {
    type: 'error',
    inputs: [{ name: 'amount', internalType: 'uint256', type: 'uint256' }],
    name: 'SeniorClaimOutstanding',
  },
  {
    type: 'error',
    inputs: [
      { name: 'count', internalType: 'uint256', type: 'uint256' },
      { name: 'max', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'TooManyHeld',
  },
  { type: 'error', inputs: [], name: 'TotalSupplyOverflow' },
  {
    type: 'error',
    inputs: [
      { name: 'received', internalType: 'uint256', type: 'uint256' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'TransferAmountMismatch',
  },
  { type: 'error', inputs: [], name: 'WithdrawMoreThanMax' },
  { type: 'error', inputs: [], name: 'ZeroAmount' },
  {
    type: 'error',
    inputs: [
      { name: 'assets', internalType: 'uint256', type: 'uint256' },
      { name: 'shares', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ZeroShares',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// OracleRouter
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const oracleRouterAbi = [
  {
    type: 'constructor',
    inputs: [
      { name: 'admin', internalType: 'address', type: 'address' },
      { name: 'sequencer_', internalType: 'address', type: 'address' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'ADMIN',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'getPrice',
    outputs: [
      {
        name: '',
        internalType: 'struct Price',
        type: 'tuple',
        components: [
          { name: 'lower', internalType: 'uint256', type: 'uint256' },
          { name: 'upper', internalType: 'uint256', type: 'uint256' },
          { name: 'updatedAt', internalType: 'uint256', type: 'uint256' },
          { name: 'status', internalType: 'enum PriceStatus', type: 'uint8' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'poke',
    outputs: [
      {
        name: '',
        internalType: 'struct Price',
        type: 'tuple',
        components: [
          { name: 'lower', internalType: 'uint256', type: 'uint256' },
          { name: 'upper', internalType: 'uint256', type: 'uint256' },
          { name: 'updatedAt', internalType: 'uint256', type: 'uint256' },
          { name: 'status', internalType: 'enum PriceStatus', type: 'uint8' },
        ],
      },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'primaryPriceOf',
    outputs: [
      { name: 'status', internalType: 'enum PriceStatus', type: 'uint8' },
      {
        name: 'price',
        internalType: 'struct Price',
        type: 'tuple',
        components: [
          { name: 'lower', internalType: 'uint256', type: 'uint256' },
          { name: 'upper', internalType: 'uint256', type: 'uint256' },
          { name: 'updatedAt', internalType: 'uint256', type: 'uint256' },
          { name: 'status', internalType: 'enum PriceStatus', type: 'uint8' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'sequencer',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'sequencerUpSince',
    outputs: [{ name: 'upSince', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'asset', internalType: 'address', type: 'address' },
      { name: 'anchor', internalType: 'address', type: 'address' },
      { name: 'maxGap', internalType: 'uint256', type: 'uint256' },
      { name: 'bandCap', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'setAnchor',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'sequencer_', internalType: 'address', type: 'address' }],
    name: 'setSequencer',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'asset', internalType: 'address', type: 'address' },
      { name: 'source', internalType: 'address', type: 'address' },
    ],
    name: 'setSource',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'sourceOf',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'sourcesOf',
    outputs: [
      {
        name: '',
        internalType: 'struct IOracleRouter.AssetSources',
        type: 'tuple',
        components: [
          { name: 'primary', internalType: 'address', type: 'address' },
          { name: 'isAnchored', internalType: 'bool', type: 'bool' },
          { name: 'anchor', internalType: 'address', type: 'address' },
          { name: 'maxGapBps', internalType: 'uint16', type: 'uint16' },
          { name: 'bandCapBps', internalType: 'uint16', type: 'uint16' },
          {
            name: 'witness',
            internalType: 'struct Witness',
            type: 'tuple',
            components: [
              { name: 'trusted', internalType: 'uint64', type: 'uint64' },
              { name: 'pending', internalType: 'uint64', type: 'uint64' },
              { name: 'pendingAt', internalType: 'uint40', type: 'uint40' },
              { name: 'deadSince', internalType: 'uint40', type: 'uint40' },
              { name: 'deadSeenAt', internalType: 'uint40', type: 'uint40' },
            ],
          },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'asset',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'anchor',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'maxGap',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'bandCap',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'AnchorSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'asset',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'witness',
        internalType: 'struct Witness',
        type: 'tuple',
        components: [
          { name: 'trusted', internalType: 'uint64', type: 'uint64' },
          { name: 'pending', internalType: 'uint64', type: 'uint64' },
          { name: 'pendingAt', internalType: 'uint40', type: 'uint40' },
          { name: 'deadSince', internalType: 'uint40', type: 'uint40' },
          { name: 'deadSeenAt', internalType: 'uint40', type: 'uint40' },
        ],
        indexed: false,
      },
    ],
    name: 'PriceWitnessed',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'sequencer',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
    ],
    name: 'SequencerSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'asset',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'source',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
    ],
    name: 'SourceSet',
  },
  {
    type: 'error',
    inputs: [
      { name: 'sourceDecimals', internalType: 'uint8', type: 'uint8' },
      { name: 'tokenDecimals', internalType: 'uint8', type: 'uint8' },
    ],
    name: 'DecimalsMismatch',
  },
  {
    type: 'error',
    inputs: [{ name: 'source', internalType: 'address', type: 'address' }],
    name: 'InvalidSource',
  },
  { type: 'error', inputs: [], name: 'NoSequencer' },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'NotAdmin',
  },
  {
    type: 'error',
    inputs: [{ name: 'value', internalType: 'uint256', type: 'uint256' }],
    name: 'NotWholeBps',
  },
  {
    type: 'error',
    inputs: [
      { name: 'value', internalType: 'uint256', type: 'uint256' },
      { name: 'min', internalType: 'uint256', type: 'uint256' },
      { name: 'max', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'OutOfBounds',
  },
  {
    type: 'error',
    inputs: [
      { name: 'source', internalType: 'address', type: 'address' },
      { name: 'status', internalType: 'enum PriceStatus', type: 'uint8' },
    ],
    name: 'SourceUnavailable',
  },
  {
    type: 'error',
    inputs: [
      { name: 'primary', internalType: 'uint256', type: 'uint256' },
      { name: 'anchor', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'SourcesDisagree',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// RiskLens
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const riskLensAbi = [
  {
    type: 'function',
    inputs: [
      {
        name: 'model',
        internalType: 'contract IVolatilityRiskModel',
        type: 'address',
      },
      { name: 'asset', internalType: 'address', type: 'address' },
    ],
    name: 'report',
    outputs: [
      {
        name: 'report_',
        internalType: 'struct RiskLens.AssetReport',
        type: 'tuple',
        components: [
          { name: 'asset', internalType: 'address', type: 'address' },
          {
            name: 'measuredVolatilityBps',
            internalType: 'uint256',
            type: 'uint256',
          },
          {
            name: 'forecastVolatilityBps',
            internalType: 'uint256',
            type: 'uint256',
          },
          { name: 'forecastUntil', internalType: 'uint256', type: 'uint256' },
          { name: 'volatilityRatio', internalType: 'uint256', type: 'uint256' },
          {
            name: 'borrowLtv',
            internalType: 'struct RiskLens.Ltv',
            type: 'tuple',
            components: [
              { name: 'value', internalType: 'uint256', type: 'uint256' },
              { name: 'base', internalType: 'uint256', type: 'uint256' },
              { name: 'target', internalType: 'uint256', type: 'uint256' },
              {
                name: 'reachesTargetAt',
                internalType: 'uint256',
                type: 'uint256',
              },
              {
                name: 'origin',
                internalType: 'enum RiskLens.Origin',
                type: 'uint8',
              },
            ],
          },
          {
            name: 'liquidationLtv',
            internalType: 'struct RiskLens.Ltv',
            type: 'tuple',
            components: [
              { name: 'value', internalType: 'uint256', type: 'uint256' },
              { name: 'base', internalType: 'uint256', type: 'uint256' },
              { name: 'target', internalType: 'uint256', type: 'uint256' },
              {
                name: 'reachesTargetAt',
                internalType: 'uint256',
                type: 'uint256',
              },
              {
                name: 'origin',
                internalType: 'enum RiskLens.Origin',
                type: 'uint8',
              },
            ],
          },
          { name: 'startMultiplier', internalType: 'uint256', type: 'uint256' },
          { name: 'halfLife', internalType: 'uint256', type: 'uint256' },
          {
            name: 'curveOrigin',
            internalType: 'enum RiskLens.Origin',
            type: 'uint8',
          },
          { name: 'sampledAt', internalType: 'uint256', type: 'uint256' },
          { name: 'nextSampleAt', internalType: 'uint256', type: 'uint256' },
          { name: 'nextForecastAt', internalType: 'uint256', type: 'uint256' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'model',
        internalType: 'contract IVolatilityRiskModel',
        type: 'address',
      },
      { name: 'assets', internalType: 'address[]', type: 'address[]' },
    ],
    name: 'reports',
    outputs: [
      {
        name: 'reports_',
        internalType: 'struct RiskLens.AssetReport[]',
        type: 'tuple[]',
        components: [
          { name: 'asset', internalType: 'address', type: 'address' },
          {
            name: 'measuredVolatilityBps',
            internalType: 'uint256',
            type: 'uint256',
          },
          {
            name: 'forecastVolatilityBps',
            internalType: 'uint256',
            type: 'uint256',
          },
          { name: 'forecastUntil', internalType: 'uint256', type: 'uint256' },
          { name: 'volatilityRatio', internalType: 'uint256', type: 'uint256' },
          {
            name: 'borrowLtv',
            internalType: 'struct RiskLens.Ltv',
            type: 'tuple',
            components: [
              { name: 'value', internalType: 'uint256', type: 'uint256' },
              { name: 'base', internalType: 'uint256', type: 'uint256' },
              { name: 'target', internalType: 'uint256', type: 'uint256' },
              {
                name: 'reachesTargetAt',
                internalType: 'uint256',
                type: 'uint256',
              },
              {
                name: 'origin',
                internalType: 'enum RiskLens.Origin',
                type: 'uint8',
              },
            ],
          },
          {
            name: 'liquidationLtv',
            internalType: 'struct RiskLens.Ltv',
            type: 'tuple',
            components: [
              { name: 'value', internalType: 'uint256', type: 'uint256' },
              { name: 'base', internalType: 'uint256', type: 'uint256' },
              { name: 'target', internalType: 'uint256', type: 'uint256' },
              {
                name: 'reachesTargetAt',
                internalType: 'uint256',
                type: 'uint256',
              },
              {
                name: 'origin',
                internalType: 'enum RiskLens.Origin',
                type: 'uint8',
              },
            ],
          },
          { name: 'startMultiplier', internalType: 'uint256', type: 'uint256' },
          { name: 'halfLife', internalType: 'uint256', type: 'uint256' },
          {
            name: 'curveOrigin',
            internalType: 'enum RiskLens.Origin',
            type: 'uint8',
          },
          { name: 'sampledAt', internalType: 'uint256', type: 'uint256' },
          { name: 'nextSampleAt', internalType: 'uint256', type: 'uint256' },
          { name: 'nextForecastAt', internalType: 'uint256', type: 'uint256' },
        ],
      },
    ],
    stateMutability: 'view',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// StaticRiskModel
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const staticRiskModelAbi = [
  {
    type: 'constructor',
    inputs: [{ name: 'admin', internalType: 'address', type: 'address' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'ADMIN',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'auctionCurve',
    outputs: [
      { name: 'startMultiplier', internalType: 'uint256', type: 'uint256' },
      { name: 'halfLife', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'borrowLtv',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'liquidationLtv',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'openingCurve',
    outputs: [
      { name: '', internalType: 'uint256', type: 'uint256' },
      { name: '', internalType: 'uint256', type: 'uint256' },
      { name: '', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'healthFactor', internalType: 'uint256', type: 'uint256' },
      { name: 'volatilityRatio_', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'penalty',
    outputs: [
      { name: '', internalType: 'uint256', type: 'uint256' },
      { name: '', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'penaltySchedule',
    outputs: [
      { name: 'minPenaltyBps', internalType: 'uint16', type: 'uint16' },
      { name: 'maxPenaltyBps', internalType: 'uint16', type: 'uint16' },
      { name: 'healthForMaxBps', internalType: 'uint16', type: 'uint16' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: '', internalType: 'address', type: 'address' }],
    name: 'poke',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'pure',
  },
  {
    type: 'function',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'riskOf',
    outputs: [
      { name: 'borrowLtvBps', internalType: 'uint16', type: 'uint16' },
      { name: 'liquidationLtvBps', internalType: 'uint16', type: 'uint16' },
      { name: 'startMultiplierBps', internalType: 'uint16', type: 'uint16' },
      { name: 'halfLife', internalType: 'uint24', type: 'uint24' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'asset', internalType: 'address', type: 'address' },
      { name: 'borrowLtv_', internalType: 'uint256', type: 'uint256' },
      { name: 'liquidationLtv_', internalType: 'uint256', type: 'uint256' },
      { name: 'startMultiplier', internalType: 'uint256', type: 'uint256' },
      { name: 'halfLife', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'setAssetRisk',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'minPenalty', internalType: 'uint256', type: 'uint256' },
      { name: 'maxPenalty', internalType: 'uint256', type: 'uint256' },
      { name: 'healthForMax', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'setPenaltySchedule',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: '', internalType: 'address', type: 'address' }],
    name: 'volatilityRatio',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'pure',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'asset',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'risk',
        internalType: 'struct StaticRiskModel.AssetRisk',
        type: 'tuple',
        components: [
          { name: 'borrowLtvBps', internalType: 'uint16', type: 'uint16' },
          { name: 'liquidationLtvBps', internalType: 'uint16', type: 'uint16' },
          {
            name: 'startMultiplierBps',
            internalType: 'uint16',
            type: 'uint16',
          },
          { name: 'halfLife', internalType: 'uint24', type: 'uint24' },
        ],
        indexed: false,
      },
    ],
    name: 'AssetRiskSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'schedule',
        internalType: 'struct PenaltySchedule',
        type: 'tuple',
        components: [
          { name: 'minPenaltyBps', internalType: 'uint16', type: 'uint16' },
          { name: 'maxPenaltyBps', internalType: 'uint16', type: 'uint16' },
          { name: 'healthForMaxBps', internalType: 'uint16', type: 'uint16' },
        ],
        indexed: false,
      },
    ],
    name: 'PenaltyScheduleSet',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'NotAdmin',
  },
  {
    type: 'error',
    inputs: [{ name: 'value', internalType: 'uint256', type: 'uint256' }],
    name: 'NotWholeBps',
  },
  {
    type: 'error',
    inputs: [
      { name: 'value', internalType: 'uint256', type: 'uint256' },
      { name: 'min', internalType: 'uint256', type: 'uint256' },
      { name: 'max', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'OutOfBounds',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// TestAggregator
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const testAggregatorAbi = [
  {
    type: 'constructor',
    inputs: [
      { name: 'description_', internalType: 'string', type: 'string' },
      { name: 'decimals_', internalType: 'uint8', type: 'uint8' },
      { name: 'answer', internalType: 'int256', type: 'int256' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'TRANSMITTER',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'decimals',
    outputs: [{ name: '', internalType: 'uint8', type: 'uint8' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'description',
    outputs: [{ name: '', internalType: 'string', type: 'string' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'roundId', internalType: 'uint80', type: 'uint80' }],
    name: 'getRoundData',
    outputs: [
      { name: '', internalType: 'uint80', type: 'uint80' },
      { name: '', internalType: 'int256', type: 'int256' },
      { name: '', internalType: 'uint256', type: 'uint256' },
      { name: '', internalType: 'uint256', type: 'uint256' },
      { name: '', internalType: 'uint80', type: 'uint80' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'latestRound',
    outputs: [{ name: '', internalType: 'uint80', type: 'uint80' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'latestRoundData',
    outputs: [
      { name: '', internalType: 'uint80', type: 'uint80' },
      { name: '', internalType: 'int256', type: 'int256' },
      { name: '', internalType: 'uint256', type: 'uint256' },
      { name: '', internalType: 'uint256', type: 'uint256' },
      { name: '', internalType: 'uint80', type: 'uint80' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'answer', internalType: 'int256', type: 'int256' }],
    name: 'transmit',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'answer', internalType: 'int256', type: 'int256' },
      { name: 'updatedAt', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'transmitAt',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'current',
        internalType: 'int256',
        type: 'int256',
        indexed: true,
      },
      {
        name: 'roundId',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'updatedAt',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'AnswerUpdated',
  },
  {
    type: 'error',
    inputs: [{ name: 'roundId', internalType: 'uint80', type: 'uint80' }],
    name: 'NoRound',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'NotTransmitter',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// TestToken
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const testTokenAbi = [
  {
    type: 'constructor',
    inputs: [
      { name: 'name_', internalType: 'string', type: 'string' },
      { name: 'symbol_', internalType: 'string', type: 'string' },
      { name: 'decimals_', internalType: 'uint8', type: 'uint8' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'DOMAIN_SEPARATOR',
    outputs: [{ name: 'result', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'MINTER',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'owner', internalType: 'address', type: 'address' },
      { name: 'spender', internalType: 'address', type: 'address' },
    ],
    name: 'allowance',
    outputs: [{ name: 'result', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'spender', internalType: 'address', type: 'address' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'approve',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'owner', internalType: 'address', type: 'address' }],
    name: 'balanceOf',
    outputs: [{ name: 'result', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'decimals',
    outputs: [{ name: '', internalType: 'uint8', type: 'uint8' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'receiver', internalType: 'address', type: 'address' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'mint',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'name',
    outputs: [{ name: '', internalType: 'string', type: 'string' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'owner', internalType: 'address', type: 'address' }],
    name: 'nonces',
    outputs: [{ name: 'result', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'owner', internalType: 'address', type: 'address' },
      { name: 'spender', internalType: 'address', type: 'address' },
      { name: 'value', internalType: 'uint256', type: 'uint256' },
      { name: 'deadline', internalType: 'uint256', type: 'uint256' },
      { name: 'v', internalType: 'uint8', type: 'uint8' },
      { name: 'r', internalType: 'bytes32', type: 'bytes32' },
      { name: 's', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'permit',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'symbol',
    outputs: [{ name: '', internalType: 'string', type: 'string' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'totalSupply',
    outputs: [{ name: 'result', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'to', internalType: 'address', type: 'address' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'transfer',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'from', internalType: 'address', type: 'address' },
      { name: 'to', internalType: 'address', type: 'address' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'transferFrom',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'owner',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'spender',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Approval',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'from', internalType: 'address', type: 'address', indexed: true },
      { name: 'to', internalType: 'address', type: 'address', indexed: true },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Transfer',
  },
  { type: 'error', inputs: [], name: 'AllowanceOverflow' },
  { type: 'error', inputs: [], name: 'AllowanceUnderflow' },
  { type: 'error', inputs: [], name: 'InsufficientAllowance' },
  { type: 'error', inputs: [], name: 'InsufficientBalance' },
  { type: 'error', inputs: [], name: 'InvalidPermit' },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'NotMinter',
  },
  { type: 'error', inputs: [], name: 'Permit2AllowanceIsFixedAtInfinity' },
  { type: 'error', inputs: [], name: 'PermitExpired' },
  { type: 'error', inputs: [], name: 'TotalSupplyOverflow' },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// UniswapTaker
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const uniswapTakerAbi = [
  {
    type: 'constructor',
    inputs: [
      { name: 'auctionHouse', internalType: 'address', type: 'address' },
      { name: 'v2Factory', internalType: 'address', type: 'address' },
      { name: 'v3Factory', internalType: 'address', type: 'address' },
      { name: 'poolManager', internalType: 'address', type: 'address' },
      { name: 'weth', internalType: 'address', type: 'address' },
    ],
    stateMutability: 'nonpayable',
  },
  { type: 'receive', stateMutability: 'payable' },
  {
    type: 'function',
    inputs: [],
    name: 'AUCTION_HOUSE',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'POOL_MANAGER',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'V2_FACTORY',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'V3_FACTORY',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'WETH',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: '', internalType: 'uint256', type: 'uint256' },
      { name: 'collateral', internalType: 'address', type: 'address' },
      { name: 'collateralOut', internalType: 'uint256', type: 'uint256' },
      { name: 'debtAsset', internalType: 'address', type: 'address' },
      { name: 'payment', internalType: 'uint256', type: 'uint256' },
      { name: 'data', internalType: 'bytes', type: 'bytes' },
    ],
    name: 'onAuctionTake',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'params',
        internalType: 'struct FlashTaker.TakeParams',
        type: 'tuple',
        components: [
          { name: 'auctionId', internalType: 'uint256', type: 'uint256' },
          { name: 'collateral', internalType: 'address', type: 'address' },
          { name: 'maxCollateral', internalType: 'uint256', type: 'uint256' },
          { name: 'maxPrice', internalType: 'uint256', type: 'uint256' },
          { name: 'debtAsset', internalType: 'address', type: 'address' },
          { name: 'route', internalType: 'bytes', type: 'bytes' },
          { name: 'minProfit', internalType: 'uint256', type: 'uint256' },
          { name: 'deadline', internalType: 'uint256', type: 'uint256' },
          { name: 'receiver', internalType: 'address', type: 'address' },
        ],
      },
    ],
    name: 'take',
    outputs: [
      { name: 'collateralOut', internalType: 'uint256', type: 'uint256' },
      { name: 'payment', internalType: 'uint256', type: 'uint256' },
      { name: 'profit', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'amount0Delta', internalType: 'int256', type: 'int256' },
      { name: 'amount1Delta', internalType: 'int256', type: 'int256' },
      { name: 'data', internalType: 'bytes', type: 'bytes' },
    ],
    name: 'uniswapV3SwapCallback',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'data', internalType: 'bytes', type: 'bytes' }],
    name: 'unlockCallback',
    outputs: [{ name: '', internalType: 'bytes', type: 'bytes' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'auctionId',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'collateral',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'receiver',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'collateralOut',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'payment',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'profit',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'TakenWithFlash',
  },
  {
    type: 'error',
    inputs: [
      { name: 'timestamp', internalType: 'uint256', type: 'uint256' },
      { name: 'deadline', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'DeadlinePassed',
  },
  {
    type: 'error',
    inputs: [
      { name: 'debtAsset', internalType: 'address', type: 'address' },
      { name: 'expected', internalType: 'address', type: 'address' },
    ],
    name: 'DebtAssetMismatch',
  },
  {
    type: 'error',
    inputs: [
      { name: 'tokenIn', internalType: 'address', type: 'address' },
      { name: 'tokenOut', internalType: 'address', type: 'address' },
      { name: 'sold', internalType: 'uint256', type: 'uint256' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'InsufficientLiquidity',
  },
  {
    type: 'error',
    inputs: [{ name: 'receiver', internalType: 'address', type: 'address' }],
    name: 'InvalidReceiver',
  },
  {
    type: 'error',
    inputs: [{ name: 'token', internalType: 'address', type: 'address' }],
    name: 'NotWrappable',
  },
  {
    type: 'error',
    inputs: [
      { name: 'tokenIn', internalType: 'address', type: 'address' },
      { name: 'tokenOut', internalType: 'address', type: 'address' },
      { name: 'amountIn', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'NothingBought',
  },
  {
    type: 'error',
    inputs: [{ name: 'auctionId', internalType: 'uint256', type: 'uint256' }],
    name: 'NothingTaken',
  },
  {
    type: 'error',
    inputs: [
      { name: 'tokenIn', internalType: 'address', type: 'address' },
      { name: 'tokenOut', internalType: 'address', type: 'address' },
    ],
    name: 'PairNotFound',
  },
  {
    type: 'error',
    inputs: [
      { name: 'tokenIn', internalType: 'address', type: 'address' },
      { name: 'tokenOut', internalType: 'address', type: 'address' },
      { name: 'fee', internalType: 'uint24', type: 'uint24' },
    ],
    name: 'PoolNotFound',
  },
  {
    type: 'error',
    inputs: [
      { name: 'proceeds', internalType: 'uint256', type: 'uint256' },
      { name: 'payment', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ProceedsBelowPayment',
  },
  {
    type: 'error',
    inputs: [
      { name: 'profit', internalType: 'uint256', type: 'uint256' },
      { name: 'minProfit', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ProfitBelowMinimum',
  },
  { type: 'error', inputs: [], name: 'Reentered' },
  {
    type: 'error',
    inputs: [
      { name: 'needed', internalType: 'uint256', type: 'uint256' },
      { name: 'length', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'RouteTruncated',
  },
  {
    type: 'error',
    inputs: [
      { name: 'sum', internalType: 'uint256', type: 'uint256' },
      { name: 'whole', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'SharesNotWhole',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'UnexpectedCallback',
  },
  {
    type: 'error',
    inputs: [{ name: 'sender', internalType: 'address', type: 'address' }],
    name: 'UnexpectedEther',
  },
  {
    type: 'error',
    inputs: [
      { name: 'offset', internalType: 'uint256', type: 'uint256' },
      { name: 'kind', internalType: 'uint8', type: 'uint8' },
    ],
    name: 'UnknownHop',
  },
  {
    type: 'error',
    inputs: [
      { name: 'offset', internalType: 'uint256', type: 'uint256' },
      { name: 'token', internalType: 'address', type: 'address' },
      { name: 'debtAsset', internalType: 'address', type: 'address' },
    ],
    name: 'WrongEnd',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// UniswapV3Oracle
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const uniswapV3OracleAbi = [
  {
    type: 'constructor',
    inputs: [
      {
        name: 'config',
        internalType: 'struct UniswapV3Oracle.Config',
        type: 'tuple',
        components: [
          { name: 'factory', internalType: 'address', type: 'address' },
          { name: 'token', internalType: 'address', type: 'address' },
          { name: 'quoteToken', internalType: 'address', type: 'address' },
          { name: 'fee', internalType: 'uint24', type: 'uint24' },
          { name: 'quoteSource', internalType: 'address', type: 'address' },
          { name: 'window', internalType: 'uint256', type: 'uint256' },
          { name: 'minLiquidity', internalType: 'uint256', type: 'uint256' },
          { name: 'blockTime', internalType: 'uint256', type: 'uint256' },
        ],
      },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'MIN_LIQUIDITY',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'POOL',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'QUOTE_SOURCE',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'TOKEN_DECIMALS',
    outputs: [{ name: '', internalType: 'uint8', type: 'uint8' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'WINDOW',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'getPrice',
    outputs: [
      {
        name: 'price',
        internalType: 'struct Price',
        type: 'tuple',
        components: [
          { name: 'lower', internalType: 'uint256', type: 'uint256' },
          { name: 'upper', internalType: 'uint256', type: 'uint256' },
          { name: 'updatedAt', internalType: 'uint256', type: 'uint256' },
          { name: 'status', internalType: 'enum PriceStatus', type: 'uint8' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'error',
    inputs: [
      { name: 'cardinality', internalType: 'uint256', type: 'uint256' },
      { name: 'required', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'CardinalityTooLow',
  },
  {
    type: 'error',
    inputs: [
      { name: 'sourceDecimals', internalType: 'uint8', type: 'uint8' },
      { name: 'tokenDecimals', internalType: 'uint8', type: 'uint8' },
    ],
    name: 'DecimalsMismatch',
  },
  {
    type: 'error',
    inputs: [{ name: 'gasLeft', internalType: 'uint256', type: 'uint256' }],
    name: 'InsufficientGas',
  },
  {
    type: 'error',
    inputs: [
      { name: 'value', internalType: 'uint256', type: 'uint256' },
      { name: 'min', internalType: 'uint256', type: 'uint256' },
      { name: 'max', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'OutOfBounds',
  },
  {
    type: 'error',
    inputs: [
      { name: 'token', internalType: 'address', type: 'address' },
      { name: 'quoteToken', internalType: 'address', type: 'address' },
      { name: 'fee', internalType: 'uint24', type: 'uint24' },
    ],
    name: 'PoolNotFound',
  },
  {
    type: 'error',
    inputs: [
      { name: 'status', internalType: 'enum PriceStatus', type: 'uint8' },
    ],
    name: 'PoolUnavailable',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// VaultEngine
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const vaultEngineAbi = [
  {
    type: 'constructor',
    inputs: [
      { name: 'admin', internalType: 'address', type: 'address' },
      { name: 'oracle', internalType: 'address', type: 'address' },
      { name: 'riskModel', internalType: 'address', type: 'address' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'ADMIN',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'ORACLE',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'RISK_MODEL',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'accrue',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'vaultId', internalType: 'uint256', type: 'uint256' }],
    name: 'beginLiquidation',
    outputs: [
      {
        name: 'view_',
        internalType: 'struct VaultView',
        type: 'tuple',
        components: [
          { name: 'vaultId', internalType: 'uint256', type: 'uint256' },
          { name: 'locker', internalType: 'address', type: 'address' },
          { name: 'lockNonce', internalType: 'uint32', type: 'uint32' },
          {
            name: 'collaterals',
            internalType: 'struct CollateralPosition[]',
            type: 'tuple[]',
            components: [
              { name: 'asset', internalType: 'address', type: 'address' },
              { name: 'index', internalType: 'uint8', type: 'uint8' },
              { name: 'amount', internalType: 'uint256', type: 'uint256' },
              { name: 'lower', internalType: 'uint256', type: 'uint256' },
              { name: 'upper', internalType: 'uint256', type: 'uint256' },
              {
                name: 'liquidationLtv',
                internalType: 'uint256',
                type: 'uint256',
              },
              {
                name: 'status',
                internalType: 'enum PriceStatus',
                type: 'uint8',
              },
            ],
          },
          {
            name: 'debts',
            internalType: 'struct DebtPosition[]',
            type: 'tuple[]',
            components: [
              { name: 'asset', internalType: 'address', type: 'address' },
              { name: 'index', internalType: 'uint8', type: 'uint8' },
              { name: 'amount', internalType: 'uint256', type: 'uint256' },
              { name: 'minDebt', internalType: 'uint256', type: 'uint256' },
              { name: 'lower', internalType: 'uint256', type: 'uint256' },
              { name: 'upper', internalType: 'uint256', type: 'uint256' },
              {
                name: 'status',
                internalType: 'enum PriceStatus',
                type: 'uint8',
              },
            ],
          },
        ],
      },
      {
        name: 'health',
        internalType: 'struct VaultHealth',
        type: 'tuple',
        components: [
          { name: 'isPriced', internalType: 'bool', type: 'bool' },
          { name: 'healthFactor', internalType: 'uint256', type: 'uint256' },
          {
            name: 'firmHealthFactor',
            internalType: 'uint256',
            type: 'uint256',
          },
          { name: 'debtValue', internalType: 'uint256', type: 'uint256' },
          { name: 'collateralValue', internalType: 'uint256', type: 'uint256' },
          {
            name: 'collateralValueLower',
            internalType: 'uint256',
            type: 'uint256',
          },
        ],
      },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'vaultId', internalType: 'uint256', type: 'uint256' },
      { name: 'asset', internalType: 'address', type: 'address' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
      { name: 'receiver', internalType: 'address', type: 'address' },
    ],
    name: 'borrow',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'asset', internalType: 'address', type: 'address' },
      { name: 'receiver', internalType: 'address', type: 'address' },
    ],
    name: 'claim',
    outputs: [{ name: 'amount', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'account', internalType: 'address', type: 'address' },
      { name: 'asset', internalType: 'address', type: 'address' },
    ],
    name: 'claimable',
    outputs: [{ name: 'amount', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'collateralAssets',
    outputs: [{ name: 'assets', internalType: 'address[]', type: 'address[]' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'collateralConfig',
    outputs: [
      {
        name: '',
        internalType: 'struct CollateralConfig',
        type: 'tuple',
        components: [
          { name: 'supplyCap', internalType: 'uint120', type: 'uint120' },
          { name: 'totalDeposited', internalType: 'uint120', type: 'uint120' },
          { name: 'index', internalType: 'uint8', type: 'uint8' },
          { name: 'isListed', internalType: 'bool', type: 'bool' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'vaultId', internalType: 'uint256', type: 'uint256' },
      { name: 'asset', internalType: 'address', type: 'address' },
    ],
    name: 'collateralOf',
    outputs: [{ name: 'amount', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'collectReserves',
    outputs: [{ name: 'amount', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'debtAssets',
    outputs: [{ name: 'assets', internalType: 'address[]', type: 'address[]' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'vaultId', internalType: 'uint256', type: 'uint256' },
      { name: 'asset', internalType: 'address', type: 'address' },
    ],
    name: 'debtOf',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'debtState',
    outputs: [
      {
        name: '',
        internalType: 'struct DebtState',
        type: 'tuple',
        components: [
          { name: 'debtIndex', internalType: 'uint128', type: 'uint128' },
          { name: 'totalScaledDebt', internalType: 'uint128', type: 'uint128' },
          { name: 'reserves', internalType: 'uint128', type: 'uint128' },
          { name: 'accruedAt', internalType: 'uint40', type: 'uint40' },
          { name: 'reserveFactorBps', internalType: 'uint16', type: 'uint16' },
          { name: 'index', internalType: 'uint8', type: 'uint8' },
          { name: 'isListed', internalType: 'bool', type: 'bool' },
          { name: 'borrowCap', internalType: 'uint128', type: 'uint128' },
          { name: 'minDebt', internalType: 'uint128', type: 'uint128' },
          { name: 'baseRate', internalType: 'uint64', type: 'uint64' },
          { name: 'slopeBelowKink', internalType: 'uint64', type: 'uint64' },
          { name: 'slopeAboveKink', internalType: 'uint64', type: 'uint64' },
          { name: 'kink', internalType: 'uint64', type: 'uint64' },
          { name: 'source', internalType: 'address', type: 'address' },
          { name: 'buffer', internalType: 'address', type: 'address' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'vaultId', internalType: 'uint256', type: 'uint256' },
      { name: 'asset', internalType: 'address', type: 'address' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'deposit',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'guardian',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'vaultId', internalType: 'uint256', type: 'uint256' }],
    name: 'healthOf',
    outputs: [
      {
        name: 'view_',
        internalType: 'struct VaultView',
        type: 'tuple',
        components: [
          { name: 'vaultId', internalType: 'uint256', type: 'uint256' },
          { name: 'locker', internalType: 'address', type: 'address' },
          { name: 'lockNonce', internalType: 'uint32', type: 'uint32' },
          {
            name: 'collaterals',
            internalType: 'struct CollateralPosition[]',
            type: 'tuple[]',
            components: [
              { name: 'asset', internalType: 'address', type: 'address' },
              { name: 'index', internalType: 'uint8', type: 'uint8' },
              { name: 'amount', internalType: 'uint256', type: 'uint256' },
              { name: 'lower', internalType: 'uint256', type: 'uint256' },
              { name: 'upper', internalType: 'uint256', type: 'uint256' },
              {
                name: 'liquidationLtv',
                internalType: 'uint256',
                type: 'uint256',
              },
              {
                name: 'status',
                internalType: 'enum PriceStatus',
                type: 'uint8',
              },
            ],
          },
          {
            name: 'debts',
            internalType: 'struct DebtPosition[]',
            type: 'tuple[]',
            components: [
              { name: 'asset', internalType: 'address', type: 'address' },
              { name: 'index', internalType: 'uint8', type: 'uint8' },
              { name: 'amount', internalType: 'uint256', type: 'uint256' },
              { name: 'minDebt', internalType: 'uint256', type: 'uint256' },
              { name: 'lower', internalType: 'uint256', type: 'uint256' },
              { name: 'upper', internalType: 'uint256', type: 'uint256' },
              {
                name: 'status',
                internalType: 'enum PriceStatus',
                type: 'uint8',
              },
            ],
          },
        ],
      },
      {
        name: 'health',
        internalType: 'struct VaultHealth',
        type: 'tuple',
        components: [
          { name: 'isPriced', internalType: 'bool', type: 'bool' },
          { name: 'healthFactor', internalType: 'uint256', type: 'uint256' },
          {
            name: 'firmHealthFactor',
            internalType: 'uint256',
            type: 'uint256',
          },
          { name: 'debtValue', internalType: 'uint256', type: 'uint256' },
          { name: 'collateralValue', internalType: 'uint256', type: 'uint256' },
          {
            name: 'collateralValueLower',
            internalType: 'uint256',
            type: 'uint256',
          },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'indebtedVaultCount',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'offset', internalType: 'uint256', type: 'uint256' },
      { name: 'limit', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'indebtedVaults',
    outputs: [
      { name: 'vaultIds', internalType: 'uint256[]', type: 'uint256[]' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'isLiquidator',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'vaultOwner', internalType: 'address', type: 'address' },
      { name: 'operator', internalType: 'address', type: 'address' },
    ],
    name: 'isOperator',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'liquidation',
        internalType: 'struct IVaultEngine.Liquidation',
        type: 'tuple',
        components: [
          { name: 'vaultId', internalType: 'uint256', type: 'uint256' },
          { name: 'lockNonce', internalType: 'uint32', type: 'uint32' },
          { name: 'collateral', internalType: 'address', type: 'address' },
          { name: 'collateralOut', internalType: 'uint256', type: 'uint256' },
          { name: 'debtAsset', internalType: 'address', type: 'address' },
          { name: 'debtRepaid', internalType: 'uint256', type: 'uint256' },
          { name: 'penalty', internalType: 'uint256', type: 'uint256' },
          { name: 'reward', internalType: 'uint256', type: 'uint256' },
          { name: 'keeper', internalType: 'address', type: 'address' },
          { name: 'receiver', internalType: 'address', type: 'address' },
        ],
      },
      { name: 'data', internalType: 'bytes', type: 'bytes' },
    ],
    name: 'liquidate',
    outputs: [{ name: 'debtLeft', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'uint256', type: 'uint256' }],
    name: 'liquidatorById',
    outputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'liquidatorCount',
    outputs: [{ name: '', internalType: 'uint8', type: 'uint8' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'asset', internalType: 'address', type: 'address' },
      { name: 'supplyCap', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'listCollateral',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'asset', internalType: 'address', type: 'address' },
      { name: 'source', internalType: 'address', type: 'address' },
      { name: 'buffer', internalType: 'address', type: 'address' },
      { name: 'borrowCap', internalType: 'uint256', type: 'uint256' },
      { name: 'minDebt', internalType: 'uint256', type: 'uint256' },
      {
        name: 'curve',
        internalType: 'struct InterestRateLib.Curve',
        type: 'tuple',
        components: [
          { name: 'baseRate', internalType: 'uint64', type: 'uint64' },
          { name: 'slopeBelowKink', internalType: 'uint64', type: 'uint64' },
          { name: 'slopeAboveKink', internalType: 'uint64', type: 'uint64' },
          { name: 'kink', internalType: 'uint64', type: 'uint64' },
        ],
      },
      { name: 'reserveFactor', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'listDebt',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'vaultId', internalType: 'uint256', type: 'uint256' }],
    name: 'lock',
    outputs: [
      {
        name: 'view_',
        internalType: 'struct VaultView',
        type: 'tuple',
        components: [
          { name: 'vaultId', internalType: 'uint256', type: 'uint256' },
          { name: 'locker', internalType: 'address', type: 'address' },
          { name: 'lockNonce', internalType: 'uint32', type: 'uint32' },
          {
            name: 'collaterals',
            internalType: 'struct CollateralPosition[]',
            type: 'tuple[]',
            components: [
              { name: 'asset', internalType: 'address', type: 'address' },
              { name: 'index', internalType: 'uint8', type: 'uint8' },
              { name: 'amount', internalType: 'uint256', type: 'uint256' },
              { name: 'lower', internalType: 'uint256', type: 'uint256' },
              { name: 'upper', internalType: 'uint256', type: 'uint256' },
              {
                name: 'liquidationLtv',
                internalType: 'uint256',
                type: 'uint256',
              },
              {
                name: 'status',
                internalType: 'enum PriceStatus',
                type: 'uint8',
              },
            ],
          },
          {
            name: 'debts',
            internalType: 'struct DebtPosition[]',
            type: 'tuple[]',
            components: [
              { name: 'asset', internalType: 'address', type: 'address' },
              { name: 'index', internalType: 'uint8', type: 'uint8' },
              { name: 'amount', internalType: 'uint256', type: 'uint256' },
              { name: 'minDebt', internalType: 'uint256', type: 'uint256' },
              { name: 'lower', internalType: 'uint256', type: 'uint256' },
              { name: 'upper', internalType: 'uint256', type: 'uint256' },
              {
                name: 'status',
                internalType: 'enum PriceStatus',
                type: 'uint8',
              },
            ],
          },
        ],
      },
      {
        name: 'health',
        internalType: 'struct VaultHealth',
        type: 'tuple',
        components: [
          { name: 'isPriced', internalType: 'bool', type: 'bool' },
          { name: 'healthFactor', internalType: 'uint256', type: 'uint256' },
          {
            name: 'firmHealthFactor',
            internalType: 'uint256',
            type: 'uint256',
          },
          { name: 'debtValue', internalType: 'uint256', type: 'uint256' },
          { name: 'collateralValue', internalType: 'uint256', type: 'uint256' },
          {
            name: 'collateralValueLower',
            internalType: 'uint256',
            type: 'uint256',
          },
        ],
      },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'vaultId', internalType: 'uint256', type: 'uint256' }],
    name: 'lockOf',
    outputs: [
      { name: 'locker', internalType: 'address', type: 'address' },
      { name: 'lockNonce', internalType: 'uint32', type: 'uint32' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'data', internalType: 'bytes[]', type: 'bytes[]' }],
    name: 'multicall',
    outputs: [{ name: '', internalType: 'bytes[]', type: 'bytes[]' }],
    stateMutability: 'payable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'pauseLevel',
    outputs: [{ name: '', internalType: 'uint8', type: 'uint8' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'asset', internalType: 'address', type: 'address' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
      { name: 'deadline', internalType: 'uint256', type: 'uint256' },
      { name: 'v', internalType: 'uint8', type: 'uint8' },
      { name: 'r', internalType: 'bytes32', type: 'bytes32' },
      { name: 's', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'permit',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'vaultId', internalType: 'uint256', type: 'uint256' }],
    name: 'positionsOf',
    outputs: [
      {
        name: 'view_',
        internalType: 'struct VaultView',
        type: 'tuple',
        components: [
          { name: 'vaultId', internalType: 'uint256', type: 'uint256' },
          { name: 'locker', internalType: 'address', type: 'address' },
          { name: 'lockNonce', internalType: 'uint32', type: 'uint32' },
          {
            name: 'collaterals',
            internalType: 'struct CollateralPosition[]',
            type: 'tuple[]',
            components: [
              { name: 'asset', internalType: 'address', type: 'address' },
              { name: 'index', internalType: 'uint8', type: 'uint8' },
              { name: 'amount', internalType: 'uint256', type: 'uint256' },
              { name: 'lower', internalType: 'uint256', type: 'uint256' },
              { name: 'upper', internalType: 'uint256', type: 'uint256' },
              {
                name: 'liquidationLtv',
                internalType: 'uint256',
                type: 'uint256',
              },
              {
                name: 'status',
                internalType: 'enum PriceStatus',
                type: 'uint8',
              },
            ],
          },
          {
            name: 'debts',
            internalType: 'struct DebtPosition[]',
            type: 'tuple[]',
            components: [
              { name: 'asset', internalType: 'address', type: 'address' },
              { name: 'index', internalType: 'uint8', type: 'uint8' },
              { name: 'amount', internalType: 'uint256', type: 'uint256' },
              { name: 'minDebt', internalType: 'uint256', type: 'uint256' },
              { name: 'lower', internalType: 'uint256', type: 'uint256' },
              { name: 'upper', internalType: 'uint256', type: 'uint256' },
              {
                name: 'status',
                internalType: 'enum PriceStatus',
                type: 'uint8',
              },
            ],
          },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'provisionOf',
    outputs: [{ name: 'amount', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'asset', internalType: 'address', type: 'address' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'recover',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'vaultId', internalType: 'uint256', type: 'uint256' },
      { name: 'asset', internalType: 'address', type: 'address' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'repay',
    outputs: [{ name: 'repaid', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'reservesOf',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'resumedAt',
    outputs: [{ name: '', internalType: 'uint40', type: 'uint40' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'vaultId', internalType: 'uint256', type: 'uint256' },
      { name: 'asset', internalType: 'address', type: 'address' },
    ],
    name: 'scaledDebtOf',
    outputs: [{ name: 'scaledDebt', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'asset', internalType: 'address', type: 'address' },
      { name: 'borrowCap', internalType: 'uint256', type: 'uint256' },
      { name: 'minDebt', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'setDebtLimits',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'guardian_', internalType: 'address', type: 'address' }],
    name: 'setGuardian',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'liquidator', internalType: 'address', type: 'address' },
      { name: 'isLiquidator_', internalType: 'bool', type: 'bool' },
    ],
    name: 'setLiquidator',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'operator', internalType: 'address', type: 'address' },
      { name: 'isOperator_', internalType: 'bool', type: 'bool' },
    ],
    name: 'setOperator',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'level', internalType: 'uint256', type: 'uint256' }],
    name: 'setPauseLevel',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'asset', internalType: 'address', type: 'address' },
      {
        name: 'curve',
        internalType: 'struct InterestRateLib.Curve',
        type: 'tuple',
        components: [
          { name: 'baseRate', internalType: 'uint64', type: 'uint64' },
          { name: 'slopeBelowKink', internalType: 'uint64', type: 'uint64' },
          { name: 'slopeAboveKink', internalType: 'uint64', type: 'uint64' },
          { name: 'kink', internalType: 'uint64', type: 'uint64' },
        ],
      },
      { name: 'reserveFactor', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'setRateCurve',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'asset', internalType: 'address', type: 'address' },
      { name: 'supplyCap', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'setSupplyCap',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'totalDebt',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'vaultId', internalType: 'uint256', type: 'uint256' },
      { name: 'lockNonce', internalType: 'uint32', type: 'uint32' },
    ],
    name: 'unlock',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'vaultId', internalType: 'uint256', type: 'uint256' }],
    name: 'updateProvisions',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'vaultId', internalType: 'uint256', type: 'uint256' },
      { name: 'asset', internalType: 'address', type: 'address' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
      { name: 'receiver', internalType: 'address', type: 'address' },
    ],
    name: 'withdraw',
    outputs: [{ name: 'withdrawn', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'vaultId', internalType: 'uint256', type: 'uint256' },
      { name: 'lockNonce', internalType: 'uint32', type: 'uint32' },
    ],
    name: 'writeOff',
    outputs: [{ name: 'isWrittenOff', internalType: 'bool', type: 'bool' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'vaultId',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'asset',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'receiver',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'debt',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Borrowed',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'account',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'asset',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'ClaimCredited',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'account',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'asset',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'receiver',
        internalType: 'address',
        type: 'address',
        indexed: false,
      },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Claimed',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'asset',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      { name: 'index', internalType: 'uint8', type: 'uint8', indexed: false },
      {
        name: 'supplyCap',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'CollateralListed',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'asset',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'borrowCap',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'minDebt',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'DebtLimitsSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'asset',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      { name: 'index', internalType: 'uint8', type: 'uint8', indexed: false },
      {
        name: 'source',
        internalType: 'address',
        type: 'address',
        indexed: false,
      },
      {
        name: 'buffer',
        internalType: 'address',
        type: 'address',
        indexed: false,
      },
    ],
    name: 'DebtListed',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'vaultId',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'debtAsset',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'debt',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'coveredByBuffer',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'coveredByReserves',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'deferredToInventory',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'lossOfLenders',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'DebtWrittenOff',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'vaultId',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'asset',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'caller',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'balance',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Deposited',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'vaultId',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'asset',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'DustForfeited',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'guardian',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
    ],
    name: 'GuardianSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'asset',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'interest',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'debtIndex',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'reserves',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'InterestAccrued',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'liquidator',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'isLiquidator',
        internalType: 'bool',
        type: 'bool',
        indexed: false,
      },
    ],
    name: 'LiquidatorSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'vaultId',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'locker',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'lockNonce',
        internalType: 'uint32',
        type: 'uint32',
        indexed: false,
      },
    ],
    name: 'LockVoided',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'asset',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'LossRecovered',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'vaultOwner',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'operator',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'isOperator',
        internalType: 'bool',
        type: 'bool',
        indexed: false,
      },
    ],
    name: 'OperatorSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'caller',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'level',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'PauseLevelSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'vaultId',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'asset',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'ProvisionSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'asset',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'curve',
        internalType: 'struct InterestRateLib.Curve',
        type: 'tuple',
        components: [
          { name: 'baseRate', internalType: 'uint64', type: 'uint64' },
          { name: 'slopeBelowKink', internalType: 'uint64', type: 'uint64' },
          { name: 'slopeAboveKink', internalType: 'uint64', type: 'uint64' },
          { name: 'kink', internalType: 'uint64', type: 'uint64' },
        ],
        indexed: false,
      },
      {
        name: 'reserveFactorBps',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'RateCurveSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'vaultId',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'asset',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'caller',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'debt',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Repaid',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'asset',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'buffer',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'ReservesCollected',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'asset',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'supplyCap',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'SupplyCapSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'vaultId',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'collateral',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'debtAsset',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'receiver',
        internalType: 'address',
        type: 'address',
        indexed: false,
      },
      {
        name: 'collateralOut',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'debtRepaid',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'penalty',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'reward',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'collateralLeft',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'debtLeft',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'VaultLiquidated',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'vaultId',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'locker',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'lockNonce',
        internalType: 'uint32',
        type: 'uint32',
        indexed: false,
      },
      {
        name: 'healthFactor',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'firstDebt',
        internalType: 'uint8',
        type: 'uint8',
        indexed: false,
      },
    ],
    name: 'VaultLockedBy',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'vaultId',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'locker',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'lockNonce',
        internalType: 'uint32',
        type: 'uint32',
        indexed: false,
      },
    ],
    name: 'VaultUnlocked',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'vaultId',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'asset',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'receiver',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'balance',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Withdrawn',
  },
  {
    type: 'error',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'AlreadyListed',
  },
  {
    type: 'error',
    inputs: [
      { name: 'debt', internalType: 'uint256', type: 'uint256' },
      { name: 'borrowCap', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'BorrowCapExceeded',
  },
  {
    type: 'error',
    inputs: [
      { name: 'vaultId', internalType: 'uint256', type: 'uint256' },
      { name: 'asset', internalType: 'address', type: 'address' },
    ],
    name: 'CollateralNotHeld',
  },
  {
    type: 'error',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'CollateralNotListed',
  },
  {
    type: 'error',
    inputs: [
      { name: 'debt', internalType: 'uint256', type: 'uint256' },
      { name: 'minDebt', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'DebtBelowMinimum',
  },
  {
    type: 'error',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'DebtNotListed',
  },
  {
    type: 'error',
    inputs: [
      { name: 'balance', internalType: 'uint256', type: 'uint256' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'InsufficientBalance',
  },
  {
    type: 'error',
    inputs: [
      { name: 'weightedCollateral', internalType: 'uint256', type: 'uint256' },
      { name: 'debtValue', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'InsufficientMargin',
  },
  {
    type: 'error',
    inputs: [
      { name: 'level', internalType: 'uint256', type: 'uint256' },
      { name: 'current', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'InvalidPauseLevel',
  },
  {
    type: 'error',
    inputs: [{ name: 'receiver', internalType: 'address', type: 'address' }],
    name: 'InvalidReceiver',
  },
  {
    type: 'error',
    inputs: [{ name: 'vaultId', internalType: 'uint256', type: 'uint256' }],
    name: 'InvalidVaultId',
  },
  {
    type: 'error',
    inputs: [{ name: 'vaultId', internalType: 'uint256', type: 'uint256' }],
    name: 'LiquidationNotBegun',
  },
  {
    type: 'error',
    inputs: [
      { name: 'locker', internalType: 'address', type: 'address' },
      { name: 'lockNonce', internalType: 'uint32', type: 'uint32' },
    ],
    name: 'LockMismatch',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'NotAdmin',
  },
  {
    type: 'error',
    inputs: [
      { name: 'caller', internalType: 'address', type: 'address' },
      { name: 'vaultOwner', internalType: 'address', type: 'address' },
    ],
    name: 'NotAuthorized',
  },
  {
    type: 'error',
    inputs: [
      { name: 'caller', internalType: 'address', type: 'address' },
      { name: 'buffer', internalType: 'address', type: 'address' },
    ],
    name: 'NotBuffer',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'NotGuardian',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'NotLiquidator',
  },
  {
    type: 'error',
    inputs: [
      { name: 'value', internalType: 'uint256', type: 'uint256' },
      { name: 'min', internalType: 'uint256', type: 'uint256' },
      { name: 'max', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'OutOfBounds',
  },
  {
    type: 'error',
    inputs: [
      { name: 'level', internalType: 'uint256', type: 'uint256' },
      { name: 'requiredBelow', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Paused',
  },
  {
    type: 'error',
    inputs: [
      { name: 'received', internalType: 'uint256', type: 'uint256' },
      { name: 'payment', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'PaymentShort',
  },
  {
    type: 'error',
    inputs: [
      { name: 'asset', internalType: 'address', type: 'address' },
      { name: 'status', internalType: 'enum PriceStatus', type: 'uint8' },
    ],
    name: 'PriceUnavailable',
  },
  { type: 'error', inputs: [], name: 'Reentrancy' },
  {
    type: 'error',
    inputs: [
      { name: 'reward', internalType: 'uint256', type: 'uint256' },
      { name: 'penalty', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'RewardAbovePenalty',
  },
  {
    type: 'error',
    inputs: [
      { name: 'deposited', internalType: 'uint256', type: 'uint256' },
      { name: 'supplyCap', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'SupplyCapExceeded',
  },
  {
    type: 'error',
    inputs: [
      { name: 'count', internalType: 'uint256', type: 'uint256' },
      { name: 'max', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'TooManyPositions',
  },
  {
    type: 'error',
    inputs: [
      { name: 'received', internalType: 'uint256', type: 'uint256' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'TransferAmountMismatch',
  },
  {
    type: 'error',
    inputs: [
      { name: 'healthFactor', internalType: 'uint256', type: 'uint256' },
      { name: 'threshold', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'VaultHealthy',
  },
  {
    type: 'error',
    inputs: [{ name: 'locker', internalType: 'address', type: 'address' }],
    name: 'VaultLocked',
  },
  {
    type: 'error',
    inputs: [{ name: 'vaultId', internalType: 'uint256', type: 'uint256' }],
    name: 'VaultUnpriced',
  },
  { type: 'error', inputs: [], name: 'ZeroAmount' },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// VaultLens
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const vaultLensAbi = [
  {
    type: 'function',
    inputs: [
      {
        name: 'engine',
        internalType: 'contract IVaultEngine',
        type: 'address',
      },
      { name: 'offset', internalType: 'uint256', type: 'uint256' },
      { name: 'limit', internalType: 'uint256', type: 'uint256' },
      { name: 'maxHealth', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'vaultsBelow',
    outputs: [
      {
        name: 'reports',
        internalType: 'struct VaultLens.VaultReport[]',
        type: 'tuple[]',
        components: [
          {
            name: 'vault',
            internalType: 'struct VaultView',
            type: 'tuple',
            components: [
              { name: 'vaultId', internalType: 'uint256', type: 'uint256' },
              { name: 'locker', internalType: 'address', type: 'address' },
              { name: 'lockNonce', internalType: 'uint32', type: 'uint32' },
              {
                name: 'collaterals',
                internalType: 'struct CollateralPosition[]',
                type: 'tuple[]',
                components: [
                  { name: 'asset', internalType: 'address', type: 'address' },
                  { name: 'index', internalType: 'uint8', type: 'uint8' },
                  { name: 'amount', internalType: 'uint256', type: 'uint256' },
                  { name: 'lower', internalType: 'uint256', type: 'uint256' },
                  { name: 'upper', internalType: 'uint256', type: 'uint256' },
                  {
                    name: 'liquidationLtv',
                    internalType: 'uint256',
                    type: 'uint256',
                  },
                  {
                    name: 'status',
                    internalType: 'enum PriceStatus',
                    type: 'uint8',
                  },
                ],
              },
              {
                name: 'debts',
                internalType: 'struct DebtPosition[]',
                type: 'tuple[]',
                components: [
                  { name: 'asset', internalType: 'address', type: 'address' },
                  { name: 'index', internalType: 'uint8', type: 'uint8' },
                  { name: 'amount', internalType: 'uint256', type: 'uint256' },
                  { name: 'minDebt', internalType: 'uint256', type: 'uint256' },
                  { name: 'lower', internalType: 'uint256', type: 'uint256' },
                  { name: 'upper', internalType: 'uint256', type: 'uint256' },
                  {
                    name: 'status',
                    internalType: 'enum PriceStatus',
                    type: 'uint8',
                  },
                ],
              },
            ],
          },
          {
            name: 'health',
            internalType: 'struct VaultHealth',
            type: 'tuple',
            components: [
              { name: 'isPriced', internalType: 'bool', type: 'bool' },
              {
                name: 'healthFactor',
                internalType: 'uint256',
                type: 'uint256',
              },
              {
                name: 'firmHealthFactor',
                internalType: 'uint256',
                type: 'uint256',
              },
              { name: 'debtValue', internalType: 'uint256', type: 'uint256' },
              {
                name: 'collateralValue',
                internalType: 'uint256',
                type: 'uint256',
              },
              {
                name: 'collateralValueLower',
                internalType: 'uint256',
                type: 'uint256',
              },
            ],
          },
        ],
      },
      { name: 'scanned', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'view',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// VolatilityRiskModel
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const volatilityRiskModelAbi = [
  {
    type: 'constructor',
    inputs: [
      { name: 'admin', internalType: 'address', type: 'address' },
      { name: 'guardian', internalType: 'address', type: 'address' },
      { name: 'oracle', internalType: 'address', type: 'address' },
      { name: 'volatilityHalfLife', internalType: 'uint256', type: 'uint256' },
      { name: 'sampleInterval', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'ADMIN',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'GUARDIAN',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'ORACLE',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'SAMPLE_INTERVAL',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'VOLATILITY_HALF_LIFE',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'auctionCurve',
    outputs: [
      { name: 'startMultiplier', internalType: 'uint256', type: 'uint256' },
      { name: 'halfLife', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'borrowLtv',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'endForecast',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'asset', internalType: 'address', type: 'address' },
      { name: 'volatilityBps', internalType: 'uint256', type: 'uint256' },
      { name: 'duration', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'forecast',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'isSteward',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'liquidationLtv',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'asset', internalType: 'address', type: 'address' },
      {
        name: 'parameters',
        internalType: 'struct RiskParameters',
        type: 'tuple',
        components: [
          { name: 'borrowLtvBps', internalType: 'uint16', type: 'uint16' },
          { name: 'liquidationLtvBps', internalType: 'uint16', type: 'uint16' },
          {
            name: 'borrowTighteningBps',
            internalType: 'uint16',
            type: 'uint16',
          },
          {
            name: 'liquidationTighteningBps',
            internalType: 'uint16',
            type: 'uint16',
          },
          {
            name: 'startMultiplierBps',
            internalType: 'uint16',
            type: 'uint16',
          },
          { name: 'halfLife', internalType: 'uint24', type: 'uint24' },
          { name: 'calmVolatilityBps', internalType: 'uint16', type: 'uint16' },
          {
            name: 'stressVolatilityBps',
            internalType: 'uint16',
            type: 'uint16',
          },
        ],
      },
      {
        name: 'initialVolatilityBps',
        internalType: 'uint256',
        type: 'uint256',
      },
    ],
    name: 'listAsset',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'openingCurve',
    outputs: [
      { name: '', internalType: 'uint256', type: 'uint256' },
      { name: '', internalType: 'uint256', type: 'uint256' },
      { name: '', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'healthFactor', internalType: 'uint256', type: 'uint256' },
      { name: 'volatilityRatio_', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'penalty',
    outputs: [
      { name: '', internalType: 'uint256', type: 'uint256' },
      { name: '', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'penaltySchedule',
    outputs: [
      { name: 'minPenaltyBps', internalType: 'uint16', type: 'uint16' },
      { name: 'maxPenaltyBps', internalType: 'uint16', type: 'uint16' },
      { name: 'healthForMaxBps', internalType: 'uint16', type: 'uint16' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'poke',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'riskOf',
    outputs: [
      {
        name: '',
        internalType: 'struct AssetRisk',
        type: 'tuple',
        components: [
          { name: 'borrowLtvBps', internalType: 'uint16', type: 'uint16' },
          { name: 'liquidationLtvBps', internalType: 'uint16', type: 'uint16' },
          {
            name: 'borrowTighteningBps',
            internalType: 'uint16',
            type: 'uint16',
          },
          {
            name: 'liquidationTighteningBps',
            internalType: 'uint16',
            type: 'uint16',
          },
          {
            name: 'startMultiplierBps',
            internalType: 'uint16',
            type: 'uint16',
          },
          { name: 'halfLife', internalType: 'uint24', type: 'uint24' },
          { name: 'calmVolatilityBps', internalType: 'uint16', type: 'uint16' },
          {
            name: 'stressVolatilityBps',
            internalType: 'uint16',
            type: 'uint16',
          },
          {
            name: 'forecastVolatilityBps',
            internalType: 'uint16',
            type: 'uint16',
          },
          { name: 'forecastUntil', internalType: 'uint40', type: 'uint40' },
          { name: 'forecastAt', internalType: 'uint40', type: 'uint40' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'asset', internalType: 'address', type: 'address' },
      {
        name: 'parameters',
        internalType: 'struct RiskParameters',
        type: 'tuple',
        components: [
          { name: 'borrowLtvBps', internalType: 'uint16', type: 'uint16' },
          { name: 'liquidationLtvBps', internalType: 'uint16', type: 'uint16' },
          {
            name: 'borrowTighteningBps',
            internalType: 'uint16',
            type: 'uint16',
          },
          {
            name: 'liquidationTighteningBps',
            internalType: 'uint16',
            type: 'uint16',
          },
          {
            name: 'startMultiplierBps',
            internalType: 'uint16',
            type: 'uint16',
          },
          { name: 'halfLife', internalType: 'uint24', type: 'uint24' },
          { name: 'calmVolatilityBps', internalType: 'uint16', type: 'uint16' },
          {
            name: 'stressVolatilityBps',
            internalType: 'uint16',
            type: 'uint16',
          },
        ],
      },
    ],
    name: 'setAssetRisk',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'minPenalty', internalType: 'uint256', type: 'uint256' },
      { name: 'maxPenalty', internalType: 'uint256', type: 'uint256' },
      { name: 'healthForMax', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'setPenaltySchedule',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'steward', internalType: 'address', type: 'address' },
      { name: 'isSteward_', internalType: 'bool', type: 'bool' },
    ],
    name: 'setSteward',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'stateOf',
    outputs: [
      {
        name: '',
        internalType: 'struct AssetState',
        type: 'tuple',
        components: [
          { name: 'logPrice', internalType: 'int48', type: 'int48' },
          { name: 'variance', internalType: 'uint64', type: 'uint64' },
          { name: 'volatilityBps', internalType: 'uint16', type: 'uint16' },
          { name: 'sampledAt', internalType: 'uint40', type: 'uint40' },
          { name: 'movedAt', internalType: 'uint40', type: 'uint40' },
          { name: 'borrowLtv', internalType: 'uint24', type: 'uint24' },
          { name: 'liquidationLtv', internalType: 'uint24', type: 'uint24' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'stewards',
    outputs: [{ name: '', internalType: 'address[]', type: 'address[]' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'volatilityBpsOf',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'volatilityRatio',
    outputs: [{ name: 'ratio', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'asset',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'initialVolatilityBps',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'AssetListed',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'asset',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'parameters',
        internalType: 'struct RiskParameters',
        type: 'tuple',
        components: [
          { name: 'borrowLtvBps', internalType: 'uint16', type: 'uint16' },
          { name: 'liquidationLtvBps', internalType: 'uint16', type: 'uint16' },
          {
            name: 'borrowTighteningBps',
            internalType: 'uint16',
            type: 'uint16',
          },
          {
            name: 'liquidationTighteningBps',
            internalType: 'uint16',
            type: 'uint16',
          },
          {
            name: 'startMultiplierBps',
            internalType: 'uint16',
            type: 'uint16',
          },
          { name: 'halfLife', internalType: 'uint24', type: 'uint24' },
          { name: 'calmVolatilityBps', internalType: 'uint16', type: 'uint16' },
          {
            name: 'stressVolatilityBps',
            internalType: 'uint16',
            type: 'uint16',
          },
        ],
        indexed: false,
      },
    ],
    name: 'AssetRiskSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'asset',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'caller',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
    ],
    name: 'ForecastEnded',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'schedule',
        internalType: 'struct PenaltySchedule',
        type: 'tuple',
        components: [
          { name: 'minPenaltyBps', internalType: 'uint16', type: 'uint16' },
          { name: 'maxPenaltyBps', internalType: 'uint16', type: 'uint16' },
          { name: 'healthForMaxBps', internalType: 'uint16', type: 'uint16' },
        ],
        indexed: false,
      },
    ],
    name: 'PenaltyScheduleSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'volatilityHalfLife',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'sampleInterval',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'SamplingSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'steward',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      { name: 'isSteward', internalType: 'bool', type: 'bool', indexed: false },
    ],
    name: 'StewardSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'asset',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'steward',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'volatilityBps',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'until',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'VolatilityForecast',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'asset',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'logPrice',
        internalType: 'int256',
        type: 'int256',
        indexed: false,
      },
      {
        name: 'volatilityBps',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'VolatilitySampled',
  },
  {
    type: 'error',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'AlreadyListed',
  },
  {
    type: 'error',
    inputs: [
      { name: 'timestamp', internalType: 'uint256', type: 'uint256' },
      { name: 'allowedAt', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ForecastTooSoon',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'NotAdmin',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'NotGuardian',
  },
  {
    type: 'error',
    inputs: [{ name: 'asset', internalType: 'address', type: 'address' }],
    name: 'NotListed',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'NotSteward',
  },
  {
    type: 'error',
    inputs: [{ name: 'value', internalType: 'uint256', type: 'uint256' }],
    name: 'NotWholeBps',
  },
  {
    type: 'error',
    inputs: [
      { name: 'value', internalType: 'uint256', type: 'uint256' },
      { name: 'min', internalType: 'uint256', type: 'uint256' },
      { name: 'max', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'OutOfBounds',
  },
] as const

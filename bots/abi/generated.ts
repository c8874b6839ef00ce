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
        internalType: 'struct AuctionReport[]',
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
            internalType: 'struct DebtGrowth[]',
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
        internalType: 'struct AuctionReport',
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
            internalType: 'struct DebtGrowth[]',
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
// CrossOracle
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const crossOracleAbi = [
  {
    type: 'constructor',
    inputs: [
      { name: 'base', internalType: 'address', type: 'address' },
      { name: 'quote', internalType: 'address', type: 'address' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'BASE',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'QUOTE',
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
    inputs: [{ name: 'decimals', internalType: 'uint8', type: 'uint8' }],
    name: 'QuoteDecimalsNot18',
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
// RateOracle
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const rateOracleAbi = [
  {
    type: 'constructor',
    inputs: [
      { name: 'token', internalType: 'address', type: 'address' },
      { name: 'rateProvider', internalType: 'address', type: 'address' },
      { name: 'selector', internalType: 'bytes4', type: 'bytes4' },
      { name: 'underlyingSource', internalType: 'address', type: 'address' },
      { name: 'growthPerDay', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'GROWTH_PER_DAY',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'INITIAL_RATE',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'INITIAL_TIME',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'RATE_PROVIDER',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'SELECTOR',
    outputs: [{ name: '', internalType: 'bytes4', type: 'bytes4' }],
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
    name: 'UNDERLYING_SOURCE',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'expectedRate',
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
// SequencerUptime
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const sequencerUptimeAbi = [
  {
    type: 'constructor',
    inputs: [
      { name: 'feed', internalType: 'address', type: 'address' },
      { name: 'gracePeriod', internalType: 'uint256', type: 'uint256' },
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
    name: 'GRACE_PERIOD',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'state',
    outputs: [
      { name: 'status', internalType: 'enum PriceStatus', type: 'uint8' },
      { name: 'upSince', internalType: 'uint256', type: 'uint256' },
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
// SnapshotLens
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const snapshotLensAbi = [
  {
    type: 'function',
    inputs: [
      {
        name: 'engine',
        internalType: 'contract IVaultEngine',
        type: 'address',
      },
      { name: 'asset', internalType: 'address', type: 'address' },
      { name: 'collaterals', internalType: 'address[]', type: 'address[]' },
    ],
    name: 'bufferReport',
    outputs: [
      {
        name: 'report',
        internalType: 'struct BufferReport',
        type: 'tuple',
        components: [
          { name: 'buffer', internalType: 'address', type: 'address' },
          { name: 'asset', internalType: 'address', type: 'address' },
          { name: 'isReadable', internalType: 'bool', type: 'bool' },
          { name: 'pauseLevel', internalType: 'uint256', type: 'uint256' },
          { name: 'resumedAt', internalType: 'uint256', type: 'uint256' },
          { name: 'cash', internalType: 'uint256', type: 'uint256' },
          { name: 'exitingAssets', internalType: 'uint256', type: 'uint256' },
          { name: 'claimable', internalType: 'uint256', type: 'uint256' },
          { name: 'reserves', internalType: 'uint256', type: 'uint256' },
          { name: 'poolCash', internalType: 'uint256', type: 'uint256' },
          { name: 'seniorClaim', internalType: 'uint256', type: 'uint256' },
          {
            name: 'terms',
            internalType: 'struct InventoryTerms',
            type: 'tuple',
            components: [
              { name: 'callerShare', internalType: 'uint64', type: 'uint64' },
              {
                name: 'startMultiplier',
                internalType: 'uint64',
                type: 'uint64',
              },
              { name: 'maxDiscount', internalType: 'uint64', type: 'uint64' },
              { name: 'halfLife', internalType: 'uint24', type: 'uint24' },
              { name: 'maxDuration', internalType: 'uint32', type: 'uint32' },
            ],
          },
          {
            name: 'shelves',
            internalType: 'struct Shelf[]',
            type: 'tuple[]',
            components: [
              { name: 'collateral', internalType: 'address', type: 'address' },
              { name: 'cap', internalType: 'uint256', type: 'uint256' },
              { name: 'amount', internalType: 'uint256', type: 'uint256' },
              { name: 'cost', internalType: 'uint256', type: 'uint256' },
              {
                name: 'offer',
                internalType: 'struct Offer',
                type: 'tuple',
                components: [
                  {
                    name: 'startPrice',
                    internalType: 'uint216',
                    type: 'uint216',
                  },
                  { name: 'startedAt', internalType: 'uint40', type: 'uint40' },
                  { name: 'floor', internalType: 'uint192', type: 'uint192' },
                  { name: 'expiresAt', internalType: 'uint40', type: 'uint40' },
                  { name: 'halfLife', internalType: 'uint24', type: 'uint24' },
                ],
              },
              { name: 'claimable', internalType: 'uint256', type: 'uint256' },
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
      { name: 'offset', internalType: 'uint256', type: 'uint256' },
      { name: 'limit', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'openAuctions',
    outputs: [
      {
        name: 'block_',
        internalType: 'struct BlockFacts',
        type: 'tuple',
        components: [
          { name: 'number', internalType: 'uint256', type: 'uint256' },
          { name: 'timestamp', internalType: 'uint256', type: 'uint256' },
          { name: 'baseFee', internalType: 'uint256', type: 'uint256' },
        ],
      },
      {
        name: 'page',
        internalType: 'struct AuctionPage',
        type: 'tuple',
        components: [
          {
            name: 'reports',
            internalType: 'struct AuctionReport[]',
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
                      {
                        name: 'vaultId',
                        internalType: 'uint256',
                        type: 'uint256',
                      },
                      {
                        name: 'locker',
                        internalType: 'address',
                        type: 'address',
                      },
                      {
                        name: 'lockNonce',
                        internalType: 'uint32',
                        type: 'uint32',
                      },
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
                          {
                            name: 'index',
                            internalType: 'uint8',
                            type: 'uint8',
                          },
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
                          {
                            name: 'index',
                            internalType: 'uint8',
                            type: 'uint8',
                          },
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
                      {
                        name: 'keeper',
                        internalType: 'address',
                        type: 'address',
                      },
                      {
                        name: 'startedAt',
                        internalType: 'uint40',
                        type: 'uint40',
                      },
                      {
                        name: 'penaltyBps',
                        internalType: 'uint16',
                        type: 'uint16',
                      },
                      {
                        name: 'floorPpb',
                        internalType: 'uint40',
                        type: 'uint40',
                      },
                      { name: 'nonce', internalType: 'uint32', type: 'uint32' },
                      {
                        name: 'position',
                        internalType: 'uint24',
                        type: 'uint24',
                      },
                      { name: 'isTaken', internalType: 'bool', type: 'bool' },
                      { name: 'isCharged', internalType: 'bool', type: 'bool' },
                      {
                        name: 'isFullClose',
                        internalType: 'bool',
                        type: 'bool',
                      },
                      {
                        name: 'debtIndex',
                        internalType: 'uint8',
                        type: 'uint8',
                      },
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
                      {
                        name: 'price',
                        internalType: 'uint184',
                        type: 'uint184',
                      },
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
                      {
                        name: 'halfLife',
                        internalType: 'uint24',
                        type: 'uint24',
                      },
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
                  {
                    name: 'debtValue',
                    internalType: 'uint256',
                    type: 'uint256',
                  },
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
                internalType: 'struct DebtGrowth[]',
                type: 'tuple[]',
                components: [
                  {
                    name: 'scaledDebt',
                    internalType: 'uint256',
                    type: 'uint256',
                  },
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
                      {
                        name: 'accruedAt',
                        internalType: 'uint40',
                        type: 'uint40',
                      },
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
                      {
                        name: 'minDebt',
                        internalType: 'uint128',
                        type: 'uint128',
                      },
                      {
                        name: 'baseRate',
                        internalType: 'uint64',
                        type: 'uint64',
                      },
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
                      {
                        name: 'source',
                        internalType: 'address',
                        type: 'address',
                      },
                      {
                        name: 'buffer',
                        internalType: 'address',
                        type: 'address',
                      },
                    ],
                  },
                ],
              },
            ],
          },
          { name: 'count', internalType: 'uint256', type: 'uint256' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'engine',
        internalType: 'contract IVaultEngine',
        type: 'address',
      },
      { name: 'vaultIds', internalType: 'uint256[]', type: 'uint256[]' },
    ],
    name: 'provisionChanges',
    outputs: [
      {
        name: 'block_',
        internalType: 'struct BlockFacts',
        type: 'tuple',
        components: [
          { name: 'number', internalType: 'uint256', type: 'uint256' },
          { name: 'timestamp', internalType: 'uint256', type: 'uint256' },
          { name: 'baseFee', internalType: 'uint256', type: 'uint256' },
        ],
      },
      { name: 'scanned', internalType: 'uint256', type: 'uint256' },
      {
        name: 'changes',
        internalType: 'struct ProvisionChange[]',
        type: 'tuple[]',
        components: [
          { name: 'vaultId', internalType: 'uint256', type: 'uint256' },
          { name: 'asset', internalType: 'address', type: 'address' },
          { name: 'change', internalType: 'int256', type: 'int256' },
        ],
      },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'query',
        internalType: 'struct SnapshotQuery',
        type: 'tuple',
        components: [
          { name: 'house', internalType: 'address', type: 'address' },
          { name: 'tokens', internalType: 'address[]', type: 'address[]' },
          {
            name: 'accounts',
            internalType: 'struct AccountQuery[]',
            type: 'tuple[]',
            components: [
              { name: 'account', internalType: 'address', type: 'address' },
              { name: 'tokens', internalType: 'address[]', type: 'address[]' },
              {
                name: 'spenders',
                internalType: 'address[]',
                type: 'address[]',
              },
            ],
          },
          { name: 'auctionLimit', internalType: 'uint256', type: 'uint256' },
          { name: 'vaultLimit', internalType: 'uint256', type: 'uint256' },
          { name: 'maxHealth', internalType: 'uint256', type: 'uint256' },
        ],
      },
    ],
    name: 'snapshot',
    outputs: [
      {
        name: 'snapshot_',
        internalType: 'struct Snapshot',
        type: 'tuple',
        components: [
          {
            name: 'block_',
            internalType: 'struct BlockFacts',
            type: 'tuple',
            components: [
              { name: 'number', internalType: 'uint256', type: 'uint256' },
              { name: 'timestamp', internalType: 'uint256', type: 'uint256' },
              { name: 'baseFee', internalType: 'uint256', type: 'uint256' },
            ],
          },
          {
            name: 'terms',
            internalType: 'struct AuctionTerms',
            type: 'tuple',
            components: [
              {
                name: 'targetHealth',
                internalType: 'uint256',
                type: 'uint256',
              },
              {
                name: 'backstopDiscount',
                internalType: 'uint256',
                type: 'uint256',
              },
              {
                name: 'minPriceRatio',
                internalType: 'uint256',
                type: 'uint256',
              },
              { name: 'maxDuration', internalType: 'uint256', type: 'uint256' },
              { name: 'keeperShare', internalType: 'uint256', type: 'uint256' },
              {
                name: 'fullCloseMultiple',
                internalType: 'uint256',
                type: 'uint256',
              },
            ],
          },
          {
            name: 'pause',
            internalType: 'struct PauseFacts',
            type: 'tuple',
            components: [
              { name: 'house', internalType: 'uint8', type: 'uint8' },
              { name: 'engine', internalType: 'uint8', type: 'uint8' },
              {
                name: 'houseResumedAt',
                internalType: 'uint40',
                type: 'uint40',
              },
              {
                name: 'engineResumedAt',
                internalType: 'uint40',
                type: 'uint40',
              },
              {
                name: 'sequencerUpSince',
                internalType: 'uint256',
                type: 'uint256',
              },
            ],
          },
          {
            name: 'queue',
            internalType: 'struct QueueFacts',
            type: 'tuple',
            components: [
              {
                name: 'tiers',
                internalType: 'struct Tiers',
                type: 'tuple',
                components: [
                  {
                    name: 'criticalCoverage',
                    internalType: 'uint64',
                    type: 'uint64',
                  },
                  {
                    name: 'urgentCoverage',
                    internalType: 'uint64',
                    type: 'uint64',
                  },
                  {
                    name: 'reservedShare',
                    internalType: 'uint64',
                    type: 'uint64',
                  },
                ],
              },
              {
                name: 'all',
                internalType: 'struct Bucket',
                type: 'tuple',
                components: [
                  { name: 'onAuction', internalType: 'uint64', type: 'uint64' },
                  {
                    name: 'stockLimit',
                    internalType: 'uint48',
                    type: 'uint48',
                  },
                  { name: 'spent', internalType: 'uint48', type: 'uint48' },
                  { name: 'flowLimit', internalType: 'uint48', type: 'uint48' },
                  {
                    name: 'refilledAt',
                    internalType: 'uint40',
                    type: 'uint40',
                  },
                ],
              },
              {
                name: 'collaterals',
                internalType: 'struct Bucket[]',
                type: 'tuple[]',
                components: [
                  { name: 'onAuction', internalType: 'uint64', type: 'uint64' },
                  {
                    name: 'stockLimit',
                    internalType: 'uint48',
                    type: 'uint48',
                  },
                  { name: 'spent', internalType: 'uint48', type: 'uint48' },
                  { name: 'flowLimit', internalType: 'uint48', type: 'uint48' },
                  {
                    name: 'refilledAt',
                    internalType: 'uint40',
                    type: 'uint40',
                  },
                ],
              },
            ],
          },
          {
            name: 'risk',
            internalType: 'struct RiskFacts',
            type: 'tuple',
            components: [
              { name: 'minPenaltyBps', internalType: 'uint16', type: 'uint16' },
              { name: 'maxPenaltyBps', internalType: 'uint16', type: 'uint16' },
              {
                name: 'healthForMaxBps',
                internalType: 'uint16',
                type: 'uint16',
              },
              {
                name: 'curves',
                internalType: 'struct OpeningCurve[]',
                type: 'tuple[]',
                components: [
                  { name: 'asset', internalType: 'address', type: 'address' },
                  {
                    name: 'startMultiplierWad',
                    internalType: 'uint256',
                    type: 'uint256',
                  },
                  {
                    name: 'halfLife',
                    internalType: 'uint256',
                    type: 'uint256',
                  },
                  {
                    name: 'volatilityRatioWad',
                    internalType: 'uint256',
                    type: 'uint256',
                  },
                ],
              },
              {
                name: 'volatility',
                internalType: 'struct VolatilityFacts',
                type: 'tuple',
                components: [
                  {
                    name: 'halfLife',
                    internalType: 'uint256',
                    type: 'uint256',
                  },
                  {
                    name: 'sampleInterval',
                    internalType: 'uint256',
                    type: 'uint256',
                  },
                  {
                    name: 'risks',
                    internalType: 'struct AssetRisk[]',
                    type: 'tuple[]',
                    components: [
                      {
                        name: 'borrowLtvBps',
                        internalType: 'uint16',
                        type: 'uint16',
                      },
                      {
                        name: 'liquidationLtvBps',
                        internalType: 'uint16',
                        type: 'uint16',
                      },
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
                      {
                        name: 'halfLife',
                        internalType: 'uint24',
                        type: 'uint24',
                      },
                      {
                        name: 'calmVolatilityBps',
                        internalType: 'uint16',
                        type: 'uint16',
                      },
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
                      {
                        name: 'forecastUntil',
                        internalType: 'uint40',
                        type: 'uint40',
                      },
                      {
                        name: 'forecastAt',
                        internalType: 'uint40',
                        type: 'uint40',
                      },
                    ],
                  },
                  {
                    name: 'states',
                    internalType: 'struct AssetState[]',
                    type: 'tuple[]',
                    components: [
                      {
                        name: 'logPrice',
                        internalType: 'int48',
                        type: 'int48',
                      },
                      {
                        name: 'variance',
                        internalType: 'uint64',
                        type: 'uint64',
                      },
                      {
                        name: 'volatilityBps',
                        internalType: 'uint16',
                        type: 'uint16',
                      },
                      {
                        name: 'sampledAt',
                        internalType: 'uint40',
                        type: 'uint40',
                      },
                      {
                        name: 'movedAt',
                        internalType: 'uint40',
                        type: 'uint40',
                      },
                      {
                        name: 'borrowLtv',
                        internalType: 'uint24',
                        type: 'uint24',
                      },
                      {
                        name: 'liquidationLtv',
                        internalType: 'uint24',
                        type: 'uint24',
                      },
                    ],
                  },
                ],
              },
            ],
          },
          {
            name: 'prices',
            internalType: 'struct PriceReport[]',
            type: 'tuple[]',
            components: [
              { name: 'asset', internalType: 'address', type: 'address' },
              { name: 'isReadable', internalType: 'bool', type: 'bool' },
              {
                name: 'price',
                internalType: 'struct Price',
                type: 'tuple',
                components: [
                  { name: 'lower', internalType: 'uint256', type: 'uint256' },
                  { name: 'upper', internalType: 'uint256', type: 'uint256' },
                  {
                    name: 'updatedAt',
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
              { name: 'source', internalType: 'address', type: 'address' },
              {
                name: 'primary',
                internalType: 'struct Price',
                type: 'tuple',
                components: [
                  { name: 'lower', internalType: 'uint256', type: 'uint256' },
                  { name: 'upper', internalType: 'uint256', type: 'uint256' },
                  {
                    name: 'updatedAt',
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
                name: 'witness',
                internalType: 'struct Witness',
                type: 'tuple',
                components: [
                  { name: 'trusted', internalType: 'uint64', type: 'uint64' },
                  { name: 'pending', internalType: 'uint64', type: 'uint64' },
                  { name: 'pendingAt', internalType: 'uint40', type: 'uint40' },
                  { name: 'deadSince', internalType: 'uint40', type: 'uint40' },
                  {
                    name: 'deadSeenAt',
                    internalType: 'uint40',
                    type: 'uint40',
                  },
                ],
              },
            ],
          },
          {
            name: 'buffers',
            internalType: 'struct BufferReport[]',
            type: 'tuple[]',
            components: [
              { name: 'buffer', internalType: 'address', type: 'address' },
              { name: 'asset', internalType: 'address', type: 'address' },
              { name: 'isReadable', internalType: 'bool', type: 'bool' },
              { name: 'pauseLevel', internalType: 'uint256', type: 'uint256' },
              { name: 'resumedAt', internalType: 'uint256', type: 'uint256' },
              { name: 'cash', internalType: 'uint256', type: 'uint256' },
              {
                name: 'exitingAssets',
                internalType: 'uint256',
                type: 'uint256',
              },
              { name: 'claimable', internalType: 'uint256', type: 'uint256' },
              { name: 'reserves', internalType: 'uint256', type: 'uint256' },
              { name: 'poolCash', internalType: 'uint256', type: 'uint256' },
              { name: 'seniorClaim', internalType: 'uint256', type: 'uint256' },
              {
                name: 'terms',
                internalType: 'struct InventoryTerms',
                type: 'tuple',
                components: [
                  {
                    name: 'callerShare',
                    internalType: 'uint64',
                    type: 'uint64',
                  },
                  {
                    name: 'startMultiplier',
                    internalType: 'uint64',
                    type: 'uint64',
                  },
                  {
                    name: 'maxDiscount',
                    internalType: 'uint64',
                    type: 'uint64',
                  },
                  { name: 'halfLife', internalType: 'uint24', type: 'uint24' },
                  {
                    name: 'maxDuration',
                    internalType: 'uint32',
                    type: 'uint32',
                  },
                ],
              },
              {
                name: 'shelves',
                internalType: 'struct Shelf[]',
                type: 'tuple[]',
                components: [
                  {
                    name: 'collateral',
                    internalType: 'address',
                    type: 'address',
                  },
                  { name: 'cap', internalType: 'uint256', type: 'uint256' },
                  { name: 'amount', internalType: 'uint256', type: 'uint256' },
                  { name: 'cost', internalType: 'uint256', type: 'uint256' },
                  {
                    name: 'offer',
                    internalType: 'struct Offer',
                    type: 'tuple',
                    components: [
                      {
                        name: 'startPrice',
                        internalType: 'uint216',
                        type: 'uint216',
                      },
                      {
                        name: 'startedAt',
                        internalType: 'uint40',
                        type: 'uint40',
                      },
                      {
                        name: 'floor',
                        internalType: 'uint192',
                        type: 'uint192',
                      },
                      {
                        name: 'expiresAt',
                        internalType: 'uint40',
                        type: 'uint40',
                      },
                      {
                        name: 'halfLife',
                        internalType: 'uint24',
                        type: 'uint24',
                      },
                    ],
                  },
                  {
                    name: 'claimable',
                    internalType: 'uint256',
                    type: 'uint256',
                  },
                ],
              },
            ],
          },
          {
            name: 'accounts',
            internalType: 'struct AccountFacts[]',
            type: 'tuple[]',
            components: [
              { name: 'account', internalType: 'address', type: 'address' },
              { name: 'balance', internalType: 'uint256', type: 'uint256' },
              {
                name: 'balances',
                internalType: 'uint256[]',
                type: 'uint256[]',
              },
              {
                name: 'allowances',
                internalType: 'uint256[][]',
                type: 'uint256[][]',
              },
            ],
          },
          {
            name: 'auctions',
            internalType: 'struct AuctionPage',
            type: 'tuple',
            components: [
              {
                name: 'reports',
                internalType: 'struct AuctionReport[]',
                type: 'tuple[]',
                components: [
                  {
                    name: 'auctionId',
                    internalType: 'uint256',
                    type: 'uint256',
                  },
                  { name: 'isLocked', internalType: 'bool', type: 'bool' },
                  {
                    name: 'expiresAt',
                    internalType: 'uint256',
                    type: 'uint256',
                  },
                  {
                    name: 'debtAsset',
                    internalType: 'address',
                    type: 'address',
                  },
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
                          {
                            name: 'vaultId',
                            internalType: 'uint256',
                            type: 'uint256',
                          },
                          {
                            name: 'locker',
                            internalType: 'address',
                            type: 'address',
                          },
                          {
                            name: 'lockNonce',
                            internalType: 'uint32',
                            type: 'uint32',
                          },
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
                              {
                                name: 'index',
                                internalType: 'uint8',
                                type: 'uint8',
                              },
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
                              {
                                name: 'index',
                                internalType: 'uint8',
                                type: 'uint8',
                              },
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
                          {
                            name: 'keeper',
                            internalType: 'address',
                            type: 'address',
                          },
                          {
                            name: 'startedAt',
                            internalType: 'uint40',
                            type: 'uint40',
                          },
                          {
                            name: 'penaltyBps',
                            internalType: 'uint16',
                            type: 'uint16',
                          },
                          {
                            name: 'floorPpb',
                            internalType: 'uint40',
                            type: 'uint40',
                          },
                          {
                            name: 'nonce',
                            internalType: 'uint32',
                            type: 'uint32',
                          },
                          {
                            name: 'position',
                            internalType: 'uint24',
                            type: 'uint24',
                          },
                          {
                            name: 'isTaken',
                            internalType: 'bool',
                            type: 'bool',
                          },
                          {
                            name: 'isCharged',
                            internalType: 'bool',
                            type: 'bool',
                          },
                          {
                            name: 'isFullClose',
                            internalType: 'bool',
                            type: 'bool',
                          },
                          {
                            name: 'debtIndex',
                            internalType: 'uint8',
                            type: 'uint8',
                          },
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
                          {
                            name: 'price',
                            internalType: 'uint184',
                            type: 'uint184',
                          },
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
                          {
                            name: 'halfLife',
                            internalType: 'uint24',
                            type: 'uint24',
                          },
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
                      {
                        name: 'debtValue',
                        internalType: 'uint256',
                        type: 'uint256',
                      },
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
                    internalType: 'struct DebtGrowth[]',
                    type: 'tuple[]',
                    components: [
                      {
                        name: 'scaledDebt',
                        internalType: 'uint256',
                        type: 'uint256',
                      },
                      {
                        name: 'cash',
                        internalType: 'uint256',
                        type: 'uint256',
                      },
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
                          {
                            name: 'accruedAt',
                            internalType: 'uint40',
                            type: 'uint40',
                          },
                          {
                            name: 'reserveFactorBps',
                            internalType: 'uint16',
                            type: 'uint16',
                          },
                          {
                            name: 'index',
                            internalType: 'uint8',
                            type: 'uint8',
                          },
                          {
                            name: 'isListed',
                            internalType: 'bool',
                            type: 'bool',
                          },
                          {
                            name: 'borrowCap',
                            internalType: 'uint128',
                            type: 'uint128',
                          },
                          {
                            name: 'minDebt',
                            internalType: 'uint128',
                            type: 'uint128',
                          },
                          {
                            name: 'baseRate',
                            internalType: 'uint64',
                            type: 'uint64',
                          },
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
                          {
                            name: 'kink',
                            internalType: 'uint64',
                            type: 'uint64',
                          },
                          {
                            name: 'source',
                            internalType: 'address',
                            type: 'address',
                          },
                          {
                            name: 'buffer',
                            internalType: 'address',
                            type: 'address',
                          },
                        ],
                      },
                    ],
                  },
                ],
              },
              { name: 'count', internalType: 'uint256', type: 'uint256' },
            ],
          },
          {
            name: 'vaults',
            internalType: 'struct VaultPage',
            type: 'tuple',
            components: [
              {
                name: 'reports',
                internalType: 'struct VaultReport[]',
                type: 'tuple[]',
                components: [
                  {
                    name: 'vault',
                    internalType: 'struct VaultView',
                    type: 'tuple',
                    components: [
                      {
                        name: 'vaultId',
                        internalType: 'uint256',
                        type: 'uint256',
                      },
                      {
                        name: 'locker',
                        internalType: 'address',
                        type: 'address',
                      },
                      {
                        name: 'lockNonce',
                        internalType: 'uint32',
                        type: 'uint32',
                      },
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
                          {
                            name: 'index',
                            internalType: 'uint8',
                            type: 'uint8',
                          },
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
                          {
                            name: 'index',
                            internalType: 'uint8',
                            type: 'uint8',
                          },
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
                      {
                        name: 'debtValue',
                        internalType: 'uint256',
                        type: 'uint256',
                      },
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
              { name: 'count', internalType: 'uint256', type: 'uint256' },
            ],
          },
        ],
      },
    ],
    stateMutability: 'nonpayable',
  },
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
        name: 'block_',
        internalType: 'struct BlockFacts',
        type: 'tuple',
        components: [
          { name: 'number', internalType: 'uint256', type: 'uint256' },
          { name: 'timestamp', internalType: 'uint256', type: 'uint256' },
          { name: 'baseFee', internalType: 'uint256', type: 'uint256' },
        ],
      },
      {
        name: 'page',
        internalType: 'struct VaultPage',
        type: 'tuple',
        components: [
          {
            name: 'reports',
            internalType: 'struct VaultReport[]',
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
                  {
                    name: 'debtValue',
                    internalType: 'uint256',
                    type: 'uint256',
                  },
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
          { name: 'count', internalType: 'uint256', type: 'uint256' },
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
    inputs: [{ name: 'auctionId', internalType: 'uint256', type: 'uint256' }],
    name: 'NotOpen',
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

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// code of SnapshotLens
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

/** SnapshotLens as it is deployed. */
export const snapshotLensCode =
  '0x60c06040526004361015610011575f80fd5b5f3560e01c8063496de9fe14611f1957806356bc887f146105a65780639a8c0aaa14610533578063c8276109146104255763d0b95f8a14610050575f80fd5b346101ae5760403660031901126101ae576004356001600160a01b038116908190036101ae576024356001600160401b0381116101ae57610095903690600401612786565b61009d6132c9565b505f916100a86137e0565b918060021b818104600414821517156102ee5792846100c7879561359b565b5f5b84831080610419575b8061040b575b15610378576100e8838688613577565b35956040516337ba907b60e11b81528760048201525f816024818c5afa80156101ba576080915f91610356575b50015194610123865161359b565b96895f5b88518110156101c55760206001600160a01b03610144838c613587565b5151166024604051809581936249778960e81b835260048301525afa80156101ba575f90610184575b6001925061017b828c613587565b52018a90610127565b506020823d82116101b2575b8161019d60209383612fd6565b810103126101ae576001915161016d565b5f80fd5b3d9150610190565b6040513d5f823e3d90fd5b5050949296979193959097893b156101ae5760405163f5f29f2160e01b8152600481018490525f81602481838f5af19081610346575b506102175750505061020c906135cd565b9193949290946100c9565b92979093959691945f925b8551841015610333578a60206001600160a01b03610240878a613587565b5151166024604051809481936249778960e81b835260048301525afa9081156101ba575f91610302575b506102758587613587565b51808203915f8212818412811690828513901516176102ee57146102e4576001916102db916001600160a01b036102ac888b613587565b51511690604051916102bf606084612fd6565b8b83526020830152604082015260208260051b8d0101526135cd565b935b0192610222565b50926001906102dd565b634e487b7160e01b5f52601160045260245ffd5b90506020813d821161032b575b8161031c60209383612fd6565b810103126101ae57518c61026a565b3d915061030f565b97969450945096905061020c91506135cd565b5f61035091612fd6565b8b6101fb565b61037291503d805f833e61036a8183612fd6565b81019061369b565b8a610115565b9083929181526040519283926103a68460a08101936040809180518452602081015160208501520151910152565b606084015260a060808401528151809152602060c084019201905f5b8181106103d0575050500390f35b8251805185526020818101516001600160a01b03168187015260409182015191860191909152869550606090940193909201916001016103c2565b50610414614978565b6100d8565b50622dc6c05a116100d2565b346101ae5760603660031901126101ae576004356001600160a01b0381168082036101ae576004916104556132c9565b5061045e61339f565b5060206104696137e0565b92604051948580926311e17a3560e21b82525afa9283156101ba575f936104ec575b506104d7926104e8916104b79160443591602435916104b2906001600160a01b03166138f0565b613c21565b604051938480946040809180518452602081015160208501520151910152565b608060608401526080830190612b44565b0390f35b92506020833d60201161052b575b8161050760209383612fd6565b810103126101ae576104b76104e8916105226104d795613104565b9450915061048b565b3d91506104fa565b346101ae5760803660031901126101ae576004356001600160a01b03811681036101ae57610595906105636132c9565b5061056c6133ba565b506104e86104b761057b6137e0565b926064359060443590610590602435916138f0565b614755565b608060608401526080830190612f12565b346101ae5760203660031901126101ae576001600160401b03600435116101ae5760c0600435360360031901126101ae576040516105e661014082612fd6565b6105ee6132c9565b81526105f86132e9565b602082015261060561300b565b604082015261061261331b565b606082015261061f613370565b6080820152606060a0820152606060c0820152606060e082015261064161339f565b61010082015261064f6133ba565b6101208201526001600160a01b0361066a60048035016133db565b16604051916311e17a3560e21b8352602083600481855afa9283156101ba575f93611edd575b50604051631c009f8160e11b8152926020846004816001600160a01b0385165afa9384156101ba575f94611ea1575b506106c86137e0565b825260405163d502562560e01b815260c081600481875afa9081156101ba575f91611e72575b506020830152604051631cc2733760e31b8152602081600481875afa9081156101ba575f91611e38575b50604051631cc2733760e31b81526020816004816001600160a01b0387165afa9081156101ba575f91611dfe575b5060405163c76c1b3760e01b815290602082600481895afa9182156101ba575f92611dc2575b5060405163c76c1b3760e01b81526020816004816001600160a01b0389165afa9081156101ba575f91611d88575b5060405163eb0284c960e01b8152916020836004816001600160a01b038d165afa9283156101ba575f93611d4d575b5064ffffffffff929360ff849281604051986107e660a08b612fd6565b168852166020870152166040850152166060830152608082015260408301526040519263cc0d55bf60e01b84525f8460048160018060a01b0386165afa9384156101ba575f94611d31575b50604051631a3d203d60e01b8152602081600481855afa9081156101ba575f91611cf7575b50845161086161331b565b604051634a95d9d560e01b81529092906060816004816001600160a01b0386165afa9081156101ba575f91611c8c575b50835260405163218e6c9560e11b81525f19600482015260a0816024816001600160a01b0386165afa9081156101ba575f91611c6d575b5060208401526108d782613441565b6108e46040519182612fd6565b828152601f196108f384613441565b015f5b818110611c5657505060408401525f5b828110611bd45750505060608401526109296024600435016004356004016134d9565b905061093481613441565b906109426040519283612fd6565b808252610951601f1991613441565b015f5b818110611bbd57505060a08401525f5b6109786024600435016004356004016134d9565b9050811015610bcd576109a76109a28261099c6024600435016004356004016134d9565b90613577565b6133db565b906109b0613534565b6001600160a01b039092168083526040516341976e0960e01b6020820152602480820183905281526109f6906109e7604482612fd6565b6001600160a01b038a166149d3565b6040850152151560208401526040519063a1c6267360e01b825260048201526101408160248160018060a01b038c165afa9081156101ba575f91610abf575b5080516001600160a01b03908116606085015260a080830151908501529051600193610a859284921680610a8c5750846060608083015101525b60a088015190610a7f8383613587565b52613587565b5001610964565b604051634c6afee560e11b602082015260048152610ab491610aaf602483612fd6565b6149d3565b608083015250610a6f565b8091506101403d8111610bc6575b610ad78183612fd6565b8101039061014082126101ae5760a060405192610af560c085612fd6565b610afe83613104565b8452610b0c602084016130e3565b6020850152610b1d60408401613104565b6040850152610b2e606084016130c6565b6060850152610b3f608084016130c6565b6080850152609f1901126101ae57600193610a85928492610bb361012060405192610b6b60a085612fd6565b610b7760a082016130f0565b8452610b8560c082016130f0565b6020850152610b9660e082016130b4565b6040850152610ba861010082016130b4565b6060850152016130b4565b608082015260a082015292509350610a35565b503d610acd565b5060405163b070aa8d60e01b815283855f836004816001600160a01b0389165afa9283156101ba575f93611b99575b50825191610c0983613441565b92610c176040519485612fd6565b808452610c26601f1991613441565b015f5b818110611b825750505f5b8451811015610f74576001600160a01b03610c4f8287613587565b516040516324b6f4ff60e11b81526001600160a01b038a16600482015291166024820152606060448201528351606482018190528190608482019060208701905f905b808210610f4f5750505090805f920381305afa5f9181610d8d575b50610d6e57506001600160a01b03610cc58287613587565b51604051633ea91d0160e01b815291166004820152906101e0826024816001600160a01b038c165afa80156101ba576001925f91610d3f575b506101c0015160a083901b83900390811690610d1a8389613587565b5116610d268388613587565b51906020610d34858a613587565b510152525b01610c34565b610d6191506101e03d8111610d67575b610d598183612fd6565b810190613118565b89610cfe565b503d610d4f565b90600191610d7c8287613587565b52610d878186613587565b50610d39565b9091503d805f833e610d9f8183612fd6565b8101906020818303126101ae578051906001600160401b0382116101ae570190610220828203126101ae5760405191610dda6101a084612fd6565b610de381613104565b8352610df160208201613104565b6020840152610e02604082016130e3565b6040840152606081015160608401526080810151608084015260a081015160a084015260c081015160c084015260e081015160e0840152610100810151610100840152610120810151610120840152610140810151610140840152610e6b82610160830161325e565b610160840152610200810151906001600160401b0382116101ae570181601f820112156101ae57805190610e9e82613441565b92610eac6040519485612fd6565b82845260206101408186019402830101918183116101ae57602001925b828410610ee157505050506101808201529089610cad565b610140848303126101ae57602061014091604051610f0060c082612fd6565b610f0987613104565b815282870151838201526040870151604082015260608701516060820152610f348560808901613763565b608082015261012087015160a0820152815201930192610ec9565b82516001600160a01b0316845285945060209384019390920191600190910190610c92565b508582868560c0850152610f926044600435016004356004016134d9565b9050610f9d81613441565b90610fab6040519283612fd6565b808252610fba601f1991613441565b015f5b818110611b6b57505060e08501525f925b610fe26044600435016004356004016134d9565b90508410156112b757610fff6044600435016004356004016134d9565b8592919210156112a357605e19823603018560051b83013512156101ae5761102561334a565b936001600160a01b03611040600588901b85013585016133db565b1685526110548660051b84013584016133db565b31602086015261108161107a60208860051b8601358601018860051b86013586016134d9565b905061359b565b604086015261109d600587901b840135840160208101906134d9565b90506110a881613441565b906110b66040519283612fd6565b8082526110c5601f1991613441565b015f5b81811061129257505060608601525f935b6110f0600588901b850135850160208101906134d9565b905085101561126b576111176109a28661099c60058b901b880135880160208101906134d9565b9261116361112c8960051b87013587016133db565b6040516370a0823160e01b60208201526001600160a01b03909116602480830191909152815261115d604482612fd6565b85614a75565b6111718760408a0151613587565b526111a08661119061107a60058c901b890135890160408101906134d9565b60608a015190610a7f8383613587565b505f5b87896111bc600582901b890135890160408101906134d9565b905083101561125c57906112558361124f8b60606112478d61124161120c6109a28861099c8d60019f9e6111f79060051b88013588016133db565b9660059190911b8101350160408101906134d9565b604051636eb1769f60e11b60208201526001600160a01b03938416602482015292166044808401919091528252606482612fd6565b8d614a75565b950151613587565b51613587565b52016111a3565b505050925093600101936110d9565b935093600192508561128a9196929660e089015190610a7f8383613587565b500192610fce565b8060606020809386010152016110c8565b634e487b7160e01b5f52603260045260245ffd5b6004908560206112cf6001600160a01b0384166138f0565b604051631339c30b60e21b815294909385919082906001600160a01b03165afa9283156101ba575f93611b2f575b50611306613370565b60405163349a6f8160e01b81529092906060816004816001600160a01b0389165afa80156101ba575f905f925f91611acf575b5061ffff90811660408701529182166020860152168352611363866001600160a01b038616614b32565b6080840152855161137381613441565b906113816040519283612fd6565b808252611390601f1991613441565b015f5b818110611ab857505060608401525f5b865181101561148d576113ba816060860151613587565b51906001600160a01b036113ce828a613587565b511682526001600160a01b036113e4828a613587565b516040516313e66cbb60e31b8152911660048201526060816024815f6001600160a01b038c16622625a0f180935f925f905f93611447575b5060019561142f575b50505050016113a3565b60209260608301526040820152015288808080611425565b9350509390506060823d8211611485575b8161146560609383612fd6565b810103126101ae578151602083015160409093015191949092600161141c565b3d9150611458565b506114ab856114c7939460808601525f606460043501359184613c21565b61010084015260a46004350135905f6084600435013591614755565b610120820152604051602081526114f66020820183516040809180518452602081015160208501520151910152565b60a0602083015180516080840152602081015182840152604081015160c0840152606081015160e0840152608081015161010084015201516101208201526080604083015160ff81511661014084015260ff60208201511661016084015264ffffffffff60408201511661018084015264ffffffffff6060820151166101a084015201516101c08201526060820151916102a06101e083015260406103e08301936001600160401b03828251828151166102c0880152826020820151166102e08801520151166103008501526115d56020820151610320860190612962565b0151926101206103c08401528351809152602061040084019401905f5b818110611a9857505050608081015192601f198382030161020084015260a081019361ffff815116825261ffff602082015116602083015261ffff604082015116604083015260608101519460a060608401528551809152602060c084019601905f5b818110611a56575050506080015190608081860391015260808401908051855260208101516020860152604081015191608060408701528251809152602060a087019301905f5b8181106119a35750505060600151936060818303910152602080855192838152019401905f5b8181106119285750505060a081015192601f1983820301610220840152602080855192838152019401905f5b81811061187c5750505060c081015192601f1983820301610240840152835180825260208201916020808360051b8301019601925f915b83831061184f5787878760e081015192601f1983820301610260840152835180825260208201916020808360051b8301019601925f915b83831061179d5786806104e8886101206117888d610100840151601f1987830301610280880152612b44565b910151838203601f19016102a0850152612f12565b9091929396601f19828203018352875160018060a01b0381511682526020810151602083015260606117de6040830151608060408601526080850190612a04565b910151916060818303910152815180825260208201906020808260051b8501019401925f5b8281106118245750505050506020806001929901930193019193929061175c565b9091929394602080611842600193601f198782030189528951612a04565b9701950193929101611803565b909192939660208061186d600193601f198682030187528b516127b6565b99019301930191939290611725565b909194602061020060019264ffffffffff608060a08b518780831b038151168552868101511515878601526118b9604082015160408701906129d8565b8780831b0360608201511660c08601526118da8382015160e08701906129d8565b015180516001600160401b039081166101608601528682015116610180850152604081015183166101a0850152606081015183166101c08501520151166101e08201520196019291016116ee565b909194602060e060019262ffffff60c08a51805160050b84526001600160401b0386820151168685015261ffff604082015116604085015264ffffffffff606082015116606085015264ffffffffff60808201511660808501528260a08201511660a085015201511660c082015201960191019190916116c2565b909193602061016060019264ffffffffff610140895161ffff815116845261ffff86820151168685015261ffff604082015116604085015261ffff606082015116606085015261ffff608082015116608085015262ffffff60a08201511660a085015261ffff60c08201511660c085015261ffff60e08201511660e085015261ffff610100820151166101008501528261012082015116610120850152015116610140820152019501910191909161169c565b825180516001600160a01b03168952602081810151818b0152604080830151908b0152606091820151918a019190915260809098019790920191600101611655565b909194602060a082611aad6001948a51612962565b0196019291016115f2565b602090611ac361350e565b82828601015201611393565b925050506060813d606011611b27575b81611aec60609383612fd6565b810103126101ae578061ffff611b0281936130c6565b81611b1b6040611b14602087016130c6565b95016130c6565b91939192505092611339565b3d9150611adf565b9092506020813d602011611b63575b81611b4b60209383612fd6565b810103126101ae57611b5c90613104565b91856112fd565b3d9150611b3e565b602090611b7661334a565b82828601015201610fbd565b602090611b8d613037565b82828801015201610c29565b611bb69193503d805f833e611bae8183612fd6565b810190613458565b9185610bfc565b602090611bc8613534565b82828601015201610954565b60405163218e6c9560e11b8152600481018290529060a0826024816001600160a01b0387165afa80156101ba5781611c21916001945f91611c28575b50604088015190610a7f8383613587565b5001610906565b611c49915060a03d8111611c4f575b611c418183612fd6565b81019061381c565b8d611c10565b503d611c37565b602090611c6161300b565b828286010152016108f6565b611c86915060a03d60a011611c4f57611c418183612fd6565b896108c8565b90506060813d606011611cef575b81611ca760609383612fd6565b810103126101ae57611ce46040805192611cc2606085612fd6565b611ccb816130f0565b8452611cd9602082016130f0565b6020850152016130f0565b604082015289610891565b3d9150611c9a565b90506020813d602011611d29575b81611d1260209383612fd6565b810103126101ae57611d2390613104565b86610856565b3d9150611d05565b611d469194503d805f833e611bae8183612fd6565b9285610831565b909392506020813d602011611d80575b81611d6a60209383612fd6565b810103126101ae5751919264ffffffffff6107c9565b3d9150611d5d565b90506020813d602011611dba575b81611da360209383612fd6565b810103126101ae57611db4906130b4565b8861079a565b3d9150611d96565b9091506020813d602011611df6575b81611dde60209383612fd6565b810103126101ae57611def906130b4565b908761076c565b3d9150611dd1565b90506020813d602011611e30575b81611e1960209383612fd6565b810103126101ae57611e2a906130d5565b86610746565b3d9150611e0c565b90506020813d602011611e6a575b81611e5360209383612fd6565b810103126101ae57611e64906130d5565b85610718565b3d9150611e46565b611e94915060c03d60c011611e9a575b611e8c8183612fd6565b8101906133ef565b856106ee565b503d611e82565b9093506020813d602011611ed5575b81611ebd60209383612fd6565b810103126101ae57611ece90613104565b92846106bf565b3d9150611eb0565b9092506020813d602011611f11575b81611ef960209383612fd6565b810103126101ae57611f0a90613104565b9183610690565b3d9150611eec565b346101ae5760603660031901126101ae576004356001600160a01b038116908190036101ae57602435906001600160a01b038216908183036101ae576044356001600160401b0381116101ae57611f74903690600401612786565b9093611f7e613037565b93604051633ea91d0160e01b81528160048201526101e081602481885afa9081156101ba575f91612767575b506101c081019160018060a01b03835116936020880194600160408a015282865288526004602060018060a01b0386511660405192838092631cc2733760e31b82525afa9081156101ba575f91612735575b506060890152835160405163c76c1b3760e01b815290602090829060049082906001600160a01b03165afa9081156101ba575f91612703575b506080890152835160405163961be39160e01b815290602090829060049082906001600160a01b03165afa9081156101ba575f916126d1575b5060a08901528351604051635a4c81ff60e11b815290602090829060049082906001600160a01b03165afa9081156101ba575f9161269d575b5060c08901528351604051633515c30760e21b81526001600160a01b0391821660048201529116602482015260208180604481015b03818a5afa9081156101ba575f9161266b575b5060e0880152604051906393c85a2160e01b82526004820152602081602481895afa9081156101ba575f91612638575b506101008701526101a0015160405163961be39160e01b815290602090829060049082906001600160a01b03165afa9081156101ba575f91612606575b506101208601528051604051630377b0ef60e61b815290602090829060049082906001600160a01b03165afa9081156101ba575f916125d3575b5061014086015251604051638c99ea3d60e01b81529060a090829060049082906001600160a01b03165afa9081156101ba575f9161259a575b506101608501526121df82613441565b926121ed6040519485612fd6565b828452601f196121fc84613441565b015f5b8181106125565750505f925f5b818110612235576104e887878781526101808201526040519182916020835260208301906127b6565b806122456109a28a938585613577565b85516001600160a01b0391821691161461254d5761226c612265876135cd565b9688613587565b516001600160a01b036122836109a2848787613577565b16815260206122a16109a284878d60018060a01b0390511697613577565b604051633f7c25d760e01b81526001600160a01b03909116600482015293849060249082905afa80156101ba578a935f91612519575b50602082015260606122f86109a284878d60018060a01b0390511697613577565b60405163617e3da960e01b81526001600160a01b03909116600482015293849060249082905afa80156101ba578a935f916124a1575b506001600160781b0360206001600160801b03835116920151166060830152604082015260a061236c6109a284878d600180871b0390511697613577565b602460405180968193631586f07d60e21b8352600180871b031660048301525afa80156101ba578985918c955f9161244f575b506080840152516123f8946020926001600160a01b03909216916123c8916109a2918791613577565b604051633515c30760e21b81526001600160a01b0392831660048201529116602482015293849081906044820190565b0381885afa9283156101ba575f9361241b575b509160a060019301525b0161220c565b92506020833d8211612447575b8161243560209383612fd6565b810103126101ae5791519160a061240b565b3d9150612428565b955050505060a03d811161249a575b6124688185612fd6565b830160a0848203126101ae578a6123c86109a285888e61248d6020976123f89b613763565b945094985094505061239f565b503d61245e565b9350506060833d8211612511575b816124bc60609383612fd6565b810103126101ae576040516124d2606082612fd6565b6124db846130a0565b81526020840151936001600160781b03851685036101ae576040612506918d966020850152016130d5565b60408201528b61232e565b3d91506124af565b9350506020833d8211612545575b8161253460209383612fd6565b810103126101ae578992518b6122d7565b3d9150612527565b60019150612415565b60209060405161256760c082612fd6565b5f81525f838201525f60408201525f606082015261258361300b565b60808201525f60a0820152828289010152016121ff565b905060a03d60a0116125cc575b6125b18183612fd6565b810160a0828203126101ae576125c69161325e565b866121cf565b503d6125a7565b90506020813d6020116125fe575b816125ee60209383612fd6565b810103126101ae57516004612196565b3d91506125e1565b90506020813d602011612630575b8161262160209383612fd6565b810103126101ae57518761215c565b3d9150612614565b90506020813d602011612663575b8161265360209383612fd6565b810103126101ae5751600461211f565b3d9150612646565b90506020813d602011612695575b8161268660209383612fd6565b810103126101ae5751896120ef565b3d9150612679565b90506020813d6020116126c9575b816126b860209383612fd6565b810103126101ae57516120dc6120a7565b3d91506126ab565b90506020813d6020116126fb575b816126ec60209383612fd6565b810103126101ae57518a61206e565b3d91506126df565b90506020813d60201161272d575b8161271e60209383612fd6565b810103126101ae57518a612035565b3d9150612711565b90506020813d60201161275f575b8161275060209383612fd6565b810103126101ae57518a611ffc565b3d9150612743565b61278091506101e03d8111610d6757610d598183612fd6565b87611faa565b9181601f840112156101ae578235916001600160401b0383116101ae576020808501948460051b0101116101ae57565b602061024061018061022085019360018060a01b03815116865260018060a01b03848201511684870152604081015115156040870152606081015160608701526080810151608087015260a081015160a087015260c081015160c087015260e081015160e087015261010081015161010087015261012081015161012087015261014081015161014087015263ffffffff60806101608301516001600160401b038151166101608a01526001600160401b038782015116858a01526001600160401b036040820151166101a08a015262ffffff6060820151166101c08a01520151166101e08701520151936102206102008201528451809452019201905f5b8181106128c25750505090565b825180516001600160a01b0316855260208082015181870152604080830151818801526060808401518189015260808085015180516001600160d81b0316828b01528085015164ffffffffff90811660a0808d0191909152948201516001600160c01b031660c08c01529281015190921660e08a0152015162ffffff166101008801529091015161012086015261014090940193909201916001016128b5565b64ffffffffff608080926001600160401b03815116855265ffffffffffff602082015116602086015265ffffffffffff604082015116604086015265ffffffffffff6060820151166060860152015116910152565b9060118210156129c45752565b634e487b7160e01b5f52602160045260245ffd5b90606080612a029380518452602081015160208501526040810151604085015201519101906129b7565b565b90602080835192838152019201905f5b818110612a215750505090565b8251845260209384019390920191600101612a14565b9060c080612a029360018060a01b03815116845260ff602082015116602085015260408101516040850152606081015160608501526080810151608085015260a081015160a085015201519101906129b7565b805182526020808201516001600160a01b03168184015260408083015163ffffffff169084015260608083015160a0918501829052805191850182905260c08501939201905f5b818110612b245750505060800151916080818303910152602080835192838152019201905f5b818110612b045750505090565b909192602060e082612b196001948851612a37565b019401929101612af7565b909193602060e082612b396001948951612a37565b019501929101612ad1565b9060408101918051926040835283518091526060830190602060608260051b8601019501915f905b828210612b83575050505060208091015191015290565b90919295605f198682030182528651805182526020810151151560208301526040810151604083015260018060a01b0360608201511660608301526080810151906101806080840152612be58251610200610180860152610380850190612a8a565b6001600160401b03610160602085015160018060a01b038151166101a088015264ffffffffff6020820151166101c088015261ffff6040820151166101e088015264ffffffffff60608201511661020088015263ffffffff60808201511661022088015262ffffff60a08201511661024088015260c0810151151561026088015260e0810151151561028088015261010081015115156102a088015260ff610120820151166102c08801526bffffffffffffffffffffffff610140820151166102e088015201511661030085015260408301519061017f1985820301610320860152602080835192838152019201905f905b808210612ebe57505050906080612d0260c093606086015161017f1988830301610340890152612a04565b93015161036085015260a0818101518051151582870152602081015160c0870152604081015160e0870152606081015161010087015260808101516101208701520151610140850152015191610160818303910152602080835192838152019201905f905b808210612d8557505050602080600192980192019201909291612b6c565b90919260206102206001926040875180518352848101518584015201516001600160801b0381511660408301526001600160801b03848201511660608301526001600160801b03604082015116608083015264ffffffffff60608201511660a083015261ffff60808201511660c083015260ff60a08201511660e083015260c081015115156101008301526001600160801b0360e0820151166101208301526001600160801b03610100820151166101408301526001600160401b03610120820151166101608301526001600160401b03610140820151166101808301526001600160401b03610160820151166101a08301526001600160401b03610180820151166101c0830152848060a01b036101a0820151166101e08301526101c0858060a01b0391015116610200820152019401920190612d67565b909192602060a060019261ffff60808851868060b81b0381511684528286820151168685015282604082015116604085015262ffffff60608201511660608501520151166080820152019401920190612cd7565b9060608101918051926060835283518091526080830190602060808260051b8601019501915f905b828210612f5b57505050506040816020829301516020850152015191015290565b90919295602080600192607f19898203018552612fc88a51918380612f89855160e0855260e0850190612a8a565b94015191019060a08091805115158452602081015160208501526040810151604085015260608101516060850152608081015160808501520151910152565b980192019201909291612f3a565b90601f801991011681019081106001600160401b03821117612ff757604052565b634e487b7160e01b5f52604160045260245ffd5b6040519061301a60a083612fd6565b5f6080838281528260208201528260408201528260608201520152565b604051906130476101a083612fd6565b6060610180835f81525f60208201525f60408201525f838201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201525f6101208201525f61014082015261309661300b565b6101608201520152565b51906001600160801b03821682036101ae57565b519064ffffffffff821682036101ae57565b519061ffff821682036101ae57565b519060ff821682036101ae57565b519081151582036101ae57565b51906001600160401b03821682036101ae57565b51906001600160a01b03821682036101ae57565b90816101e09103126101ae576132346101c06040519261313a6101e085612fd6565b613143816130a0565b8452613151602082016130a0565b6020850152613162604082016130a0565b6040850152613173606082016130b4565b6060850152613184608082016130c6565b608085015261319560a082016130d5565b60a08501526131a660c082016130e3565b60c08501526131b760e082016130a0565b60e08501526131c961010082016130a0565b6101008501526131dc61012082016130f0565b6101208501526131ef61014082016130f0565b61014085015261320261016082016130f0565b61016085015261321561018082016130f0565b6101808501526132286101a08201613104565b6101a085015201613104565b6101c082015290565b519062ffffff821682036101ae57565b519063ffffffff821682036101ae57565b91908260a09103126101ae5760405161327860a082612fd6565b60806132c4818395613289816130f0565b8552613297602082016130f0565b60208601526132a8604082016130f0565b60408601526132b96060820161323d565b60608601520161324d565b910152565b604051906132d8606083612fd6565b5f6040838281528260208201520152565b604051906132f860c083612fd6565b5f60a0838281528260208201528260408201528260608201528260808201520152565b6040519061332a606083612fd6565b60606040836133376132c9565b815261334161300b565b60208201520152565b60405190613359608083612fd6565b606080835f81525f60208201528160408201520152565b6040519061337f60a083612fd6565b815f81525f60208201525f604082015260608082015260806132c461334a565b604051906133ae604083612fd6565b5f602083606081520152565b604051906133c9606083612fd6565b5f604083606081528260208201520152565b356001600160a01b03811681036101ae5790565b908160c09103126101ae5760a06040519161340b60c084612fd6565b8051835260208101516020840152604081015160408401526060810151606084015260808101516080840152015160a082015290565b6001600160401b038111612ff75760051b60200190565b6020818303126101ae578051906001600160401b0382116101ae57019080601f830112156101ae57815161348b81613441565b926134996040519485612fd6565b81845260208085019260051b8201019283116101ae57602001905b8282106134c15750505090565b602080916134ce84613104565b8152019101906134b4565b903590601e19813603018212156101ae57018035906001600160401b0382116101ae57602001918160051b360383136101ae57565b6040519061351d608083612fd6565b5f6060838281528260208201528260408201520152565b6040519061354360c083612fd6565b815f81525f602082015261355561350e565b60408201525f606082015261356861350e565b608082015260a06132c461300b565b91908110156112a35760051b0190565b80518210156112a35760209160051b010190565b906135a582613441565b6135b26040519182612fd6565b82815280926135c3601f1991613441565b0190602036910137565b5f1981146102ee5760010190565b9291926135e782613441565b936135f56040519586612fd6565b60e06020868581520193028201918183116101ae57925b8284106136195750505050565b60e0848303126101ae576040519061363260e083612fd6565b61363b85613104565b8252613649602086016130d5565b602083015260408501516040830152606085015160608301526080850151608083015260a085015160a083015260c08501519060118210156101ae578260209260c060e095015281520193019261360c565b6020818303126101ae578051906001600160401b0382116101ae57019060a0828203126101ae57604051916136d160a084612fd6565b805183526136e160208201613104565b60208401526136f26040820161324d565b604084015260608101516001600160401b0381116101ae57810182601f820112156101ae5782816020613727935191016135db565b60608401526080810151906001600160401b0382116101ae57019080601f830112156101ae57815161375b926020016135db565b608082015290565b91908260a09103126101ae5760405161377d60a082612fd6565b8251909283916001600160d81b03811681036101ae5782526137a1602082016130b4565b60208301526040810151906001600160c01b03821682036101ae5760806132c491819360408601526137d5606082016130b4565b60608601520161323d565b6137e86132c9565b506040516137f7606082612fd6565b43815242602082015248604082015290565b519065ffffffffffff821682036101ae57565b908160a09103126101ae5761375b60806040519261383b60a085612fd6565b613844816130f0565b845261385260208201613809565b602085015261386360408201613809565b6040850152610ba860608201613809565b60118210156129c45752565b9061388a82613441565b6138976040519182612fd6565b82815280926138a8601f1991613441565b01905f5b8281106138b857505050565b6020906040516138c9608082612fd6565b6138d161350e565b81525f838201525f60408201525f6060820152828285010152016138ac565b9060405190613900606083612fd6565b602082019260608452604083019360608552839160018060a01b0316809452604051631c009f8160e11b8152602081600481885afa9081156101ba575f91613b61575b50604051631339c30b60e21b81526001600160a01b03919091169390602081600481895afa9081156101ba575f91613b27575b5060405163cc0d55bf60e01b81526001600160a01b03919091169690935f856004818a5afa9485156101ba575f95613b0b575b506139b48551613880565b84525f5b8551811015613a7057806139ce8a928751613587565b516139ef60026001600160a01b036139e6858c613587565b51168b84614a94565b60206001600160a01b03613a03848b613587565b51166024604051809681936331e4666160e21b835260048301525afa9283156101ba575f93613a3c575b509160206001930152016139b8565b92506020833d8211613a68575b81613a5660209383612fd6565b810103126101ae579151916020613a2d565b3d9150613a49565b509250925093600495505f906040519687809263b070aa8d60e01b82525afa9485156101ba575f95613aef575b50613aa88551613880565b82525f5b8551811015613ae85780613ae26004613ac86001948751613587565b5187858060a01b03613ada868d613587565b511691614a94565b01613aac565b5093505050565b613b049195503d805f833e611bae8183612fd6565b935f613a9d565b613b209195503d805f833e611bae8183612fd6565b935f6139a9565b90506020813d602011613b59575b81613b4260209383612fd6565b810103126101ae57613b5390613104565b5f613976565b3d9150613b35565b90506020813d602011613b93575b81613b7c60209383612fd6565b810103126101ae57613b8d90613104565b5f613943565b3d9150613b6f565b919082018092116102ee57565b6020818303126101ae578051906001600160401b0382116101ae57019080601f830112156101ae578151613bdb81613441565b92613be96040519485612fd6565b81845260208085019260051b8201019283116101ae57602001905b828210613c115750505090565b8151815260209182019101613c04565b93919290613c2d61339f565b604051632db8763160e11b81526001600160a01b03909216929091602081600481875afa9081156101ba575f91614716575b506020830152604051946397ae4c5d60e01b8652600486015260248501525f84604481855afa9384156101ba575f946146f2575b50613c9e845161359b565b9060405192613cae608085612fd6565b5f6020850152606060408501525f60608501528084526040516311e17a3560e21b8152602081600481855afa9081156101ba575f916146b4575b506001600160a01b03166020850181905260405163b070aa8d60e01b8152905f90829060049082905afa9182156101ba5760049260c0925f9161469a575b5060408701526040519283809263d502562560e01b82525afa9081156101ba575f9161467b575b509591959392935160608501525f935b855185108061466d575b1561466057613d768587613587565b5160201c965f60018060a01b03602084015116986024604051809b81936337ba907b60e11b835260048301525afa9788156101ba575f98614644575b50613dbd8885614f9b565b96613dc88782613587565b519560405194613dd960e087612fd6565b5f86525f60208701525f60408701525f6060870152604051613dfc60a082612fd6565b613e046152ee565b8152604051613e1561018082612fd6565b5f81525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201525f6101208201525f6101408201525f6101608201526020820152606060408201526060808201525f60808201526080870152613e836132e9565b60a0870152606060c087015260018060a01b038551169660808701519a60405163f33ae7fd60e01b81528a60201c6004820152610180816024818d5afa9081156101ba578d905f92614520575b5060208291015263ffffffff8b1615159081614509575b50156144f657908c93929160a0890152838c52606084015151613f0981613441565b90613f176040519283612fd6565b808252613f26601f1991613441565b015f5b8181106144df57505060408d0152919250905f5b8c60408d01515182101561407d579060a060ff6020613f66846060613f999a9998970151613587565b510151168c6040519788928392636c0e650d60e11b845260201c6004840190929160ff6020916040840195845216910152565b03818d5afa80156101ba578d8f965f92613fd3575b5082600193926040613fc793015190610a7f8383613587565b50019091929350613f3d565b9650505060a0853d8211614075575b81613fef60a09383612fd6565b810103126101ae576040519061400660a083612fd6565b8551916001600160b81b03831683036101ae578f968f60408361406560808795600199613fc7985261403a602082016130c6565b602085015261404a8582016130c6565b8585015261405a6060820161323d565b6060850152016130c6565b6080820152949550509150613fae565b3d9150613fe2565b505090919299989394959961409660808d01515161359b565b60608b01525f5b8c60608c0151518210156141615790602060ff816140c58460806140f39a9998970151613587565b51015160405163e48cacd360e01b81528e841c6004820152911660ff16602482015295869081906044820190565b03818d5afa80156101ba578c8f965f92614127575b509061411b836060600195940151613587565b5201909192935061409d565b92965050506020813d8211614159575b8161414460209383612fd6565b810103126101ae57518d94908c61411b614108565b3d9150614137565b505090919299969599989397949860608b0151608086015260018060a01b0360208c01511660805260808c0151516141a961419b82613441565b60405160a05260a051612fd6565b8060a051526141ba601f1991613441565b015f5b8181106144475750505f5b60a051518110156143515760808d01516001600160a01b03906141ec908390613587565b515116908d5160405190630f516de160e01b825260048201528260248201526020816044816080515afa9081156101ba575f91614320575b506142318260a051613587565b515260405191633ea91d0160e01b835260048301526101e0826024816080515afa80156101ba576004925f91614301575b5060406142718360a051613587565b510152602060018060a01b036101a0604061428e8560a051613587565b5101510151166040519384809263961be39160e01b82525afa80156101ba575f906142cf575b6001925060206142c68360a051613587565b510152016141c8565b506020823d82116142f9575b816142e860209383612fd6565b810103126101ae57600191516142b4565b3d91506142db565b61431a91506101e03d8111610d6757610d598183612fd6565b5f614262565b90506020813d8211614349575b8161433a60209383612fd6565b810103126101ae57515f614224565b3d915061432d565b509896929594909997936020929b60a05160c08601528285528660018060a01b038583015116149081614430575b5015158484015260408901519083015161012001516001600160a01b03916143aa9160ff1690613587565b511660608401526024604051809681936317c9570960e01b8352851c60048301525afa80156101ba575f906143fd575b6143f39350604082015260208260051b860101526135cd565b9392959195613d5d565b506020833d8211614428575b8161441660209383612fd6565b810103126101ae576143f392516143da565b3d9150614409565b905063ffffffff604081851692015116145f61437f565b602090604051614458606082612fd6565b5f81525f8382015260405161446f6101e082612fd6565b5f81525f848201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201525f6101208201525f6101408201525f6101608201525f6101808201525f6101a08201525f6101c08201526040820152828260a051010152016141bd565b6020906144ea61300b565b82828601015201613f29565b89631a0d9b9560e11b5f5260045260245ffd5b905063ffffffff6080818d1692015116145f613ee7565b915050610180813d821161463c575b8161453d6101809383612fd6565b810103126101ae5760405161455461018082612fd6565b61455d82613104565b815261456b602083016130b4565b602082015261457c604083016130c6565b604082015261458d606083016130b4565b606082015261459e6080830161324d565b60808201526145af60a0830161323d565b60a08201526145c060c083016130e3565b60c08201526145d160e083016130e3565b60e08201526145e361010083016130e3565b6101008201526145f661012083016130d5565b610120820152610140820151906bffffffffffffffffffffffff821682036101ae576146308f9260209461016091610140850152016130f0565b61016082015291613ed0565b3d915061452f565b6146599198503d805f833e61036a8183612fd6565b965f613db2565b5094929193505081528252565b50614676614978565b613d67565b614694915060c03d60c011611e9a57611e8c8183612fd6565b5f613d4d565b6146ae91503d805f833e611bae8183612fd6565b5f613d26565b90506020813d6020116146ea575b816146cf60209383612fd6565b810103126101ae575f6146e3600492613104565b9150613ce8565b3d91506146c2565b61470f9194503d805f833e6147078183612fd6565b810190613ba8565b925f613c93565b90506020813d602011614740575b8161473160209383612fd6565b810103126101ae57515f613c5f565b3d9150614724565b919082039182116102ee57565b929391906147616133ba565b84516040516353f88d9f60e11b815291939190602090829060049082906001600160a01b03165afa9081156101ba575f91614946575b50806040850152828082115f1461493e576147b191614748565b8082101561493757505b6113885a048082101561492d57509091935b6147d68261359b565b915f9360208701955b828751108061491f575b156149115790869291604051928792614803865183614748565b806080105f1461490b575060809a5b5f8c604461482b60018060a01b038c51169a5186613b9b565b6040519a8b938492634628311f60e01b8452600484015260248301525afa9687156101ba575f976148ef575b505f5b8d8d8210806148e1575b156148bd579061488261489c9261487b838c613587565b518c61531a565b8c816148a1575b50506148958d516135cd565b8d526135cd565b61485a565b6148ae6148b5919e6135cd565b9d8d613587565b525f8c614889565b5050949293919a50945087146148d8575b50969190966147df565b6040525f6148ce565b506148ea614978565b614864565b6149049197503d805f833e6147078183612fd6565b955f614857565b9a614812565b969750505050915081528252565b50614928614978565b6147e9565b90509091936147cd565b90506147bb565b50505f6147b1565b90506020813d602011614970575b8161496160209383612fd6565b810103126101ae57515f614797565b3d9150614954565b60405160051c5a9060c8810281810460c814821517156102ee57620f42400180620f4240116102ee57816003026003810483036102ee576003838002029281840414901517156102ee576149cf9160091c90613b9b565b1090565b6149db61350e565b91604051610100916149ed8383612fd6565b614a0193600493621e8480933690376153d3565b81939193614a64575b83614a19575060026060830152565b809192505190602081015190606060408201519101519060118210156129c457614a619260405194614a4c608087612fd6565b85526020850152604084015260608301613874565b90565b925060106060840151111592614a0a565b620186a0614a85926001926153d3565b9015614a8f575190565b505f90565b6040516341976e0960e01b60208201526001600160a01b0390931660248085019190915283529291606091614add9190614acf604483612fd6565b6001600160a01b03166149d3565b808593929352015160118110156129c4576005614af991615442565b1515604084015280614b11575b606091501515910152565b5060608251015160118110156129c457606091614b2d91615442565b614b06565b9190614b3c61334a565b6040516302dd5b2560e21b815290936001600160a01b03169190602081600481865afa5f9181614f67575b50614b7157505050565b6020850152604051633d66e04360e21b8152602081600481865afa9081156101ba575f91614f35575b508452805190614ba982613441565b91614bb76040519384612fd6565b808352614bc6601f1991613441565b015f5b818110614ed657505060408501918252805194614be586613441565b95614bf36040519788612fd6565b808752614c02601f1991613441565b015f5b818110614e93575050606081019586525f5b8251811015614e8b576001600160a01b03614c328285613587565b516040516348c9392760e11b81529116600482015261016081602481895afa80156101ba5782905f90614d8b575b614c729250865190610a7f8383613587565b506001600160a01b03614c858285613587565b516040516322da481d60e11b8152911660048201529060e082602481895afa9182156101ba575f92614cce575b50614cc7816001938a5190610a7f8383613587565b5001614c17565b915060e0823d8211614d83575b81614ce860e09383612fd6565b810103126101ae5760405191614cff60e084612fd6565b80518060050b81036101ae5783614d7660c0614cc794869460019852614d27602082016130f0565b6020850152614d38604082016130c6565b6040850152614d49606082016130b4565b6060850152614d5a608082016130b4565b6080850152614d6b60a0820161323d565b60a08501520161323d565b60c0820152935050614cb2565b3d9150614cdb565b5050610160813d8211614e83575b81614da76101609383612fd6565b810103126101ae5781614c7291614e7861014060405192614dca61016085612fd6565b614dd3816130c6565b8452614de1602082016130c6565b6020850152614df2604082016130c6565b6040850152614e03606082016130c6565b6060850152614e14608082016130c6565b6080850152614e2560a0820161323d565b60a0850152614e3660c082016130c6565b60c0850152614e4760e082016130c6565b60e0850152614e5961010082016130c6565b610100850152614e6c61012082016130b4565b610120850152016130b4565b610140820152614c60565b3d9150614d99565b509450505050565b602090604051614ea460e082612fd6565b5f81525f838201525f60408201525f60608201525f60808201525f60a08201525f60c082015282828b01015201614c05565b602090604051614ee861016082612fd6565b5f81525f838201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201525f6101208201525f61014082015282828701015201614bc9565b90506020813d602011614f5f575b81614f5060209383612fd6565b810103126101ae57515f614b9a565b3d9150614f43565b9091506020813d602011614f93575b81614f8360209383612fd6565b810103126101ae5751905f614b67565b3d9150614f76565b9190614fa56132e9565b905f935f94600184525f9260808501965b606082015180518610156151935785614fce91613587565b51614fe5602086015160ff60208401511690613587565b51918251602084015160a0840152805192602082015190606083019485519260118410156129c45761501c60409460c08501613874565b608083015260608201528a51151580615186575b15158b5201956150566ec097ce7bc90715b34b9f100000000088516020850151906154c2565b935160118110156129c4578c8b600e8a93145f1461515057505050600a840293808504600a14901517156102ee576001946020888e615104670de0b6b3a7640000958f6150fe986150bf6ec097ce7bc90715b34b9f10000000006151169d975b518351906154c2565b946150cb878251613b9b565b9052604088018051909f901561512657505060a06150ed855b82840151613b9b565b9101526150fe8786880151866154c2565b90613b9b565b9a511561511e5750915b0151906154c2565b940193614fb6565b90509161510e565b61514b6ec097ce7bc90715b34b9f100000000060a0938a6150ed9451910151906154c2565b6150e4565b91602091615104670de0b6b3a76400009560019a956150fe986150bf6ec097ce7bc90715b34b9f10000000006151169d976150b6565b5060608601511515615030565b50959493506080919650019384515115926001945f9760608301985b8851805182101561529657816151c491613587565b51976151dc604088015160ff60208c01511690613587565b519788519182519060208401519260608501519260118410156129c45760808e6ec097ce7bc90715b34b9f10000000009661521c60409760c08401613874565b60a082015201528015615289575b9a8161527c575b509a015191516152428282856154c2565b920961525f575b906152576001928c51613b9b565b8b52016151af565b60010190811561526f5790615249565b63ae47f7025f526004601cfd5b829150015115155f615231565b5060608b0151151561522a565b5050949350955095936152d8575b508451151590816152d0575b5015158085526152be575050565b6152c99151906154a2565b6020830152565b90505f6152b0565b83516152e3916154a2565b60408601525f6152a4565b604051906152fd60a083612fd6565b60606080835f81525f60208201525f604082015282808201520152565b90916040519261532b604085612fd6565b6153336152ee565b845260208401926153426132e9565b845280516040516337ba907b60e11b815260048101939093525f90839060249082906001600160a01b03165afa9081156101ba5761538a925f926153b7575b50818652614f9b565b8092528151151591826153a8575b50506153a15790565b6040525f90565b60200151101590505f80615398565b6153cc9192503d805f833e61036a8183612fd6565b905f615381565b9193919290604051936101006153e98187612fd6565b368637845a9360051b9283926020825192019089fa903d10151693841561540e575050565b61541b8260061c83614748565b61138882018092116102ee5711156154305750565b63b22db89560e01b5f5260045260245ffd5b60be9160fe9060118310156129c4576001600160fd1b03831683036102ee5760088110156129c45760019360601b60589290921b919091177002020404000087040404040404040400ff179161549b919060031b613b9b565b1c16151590565b9080156154bb57670de0b6b3a7640000614a61926154c2565b50505f1990565b818102929181158285048214178302156154dd575050900490565b82905f1981840985811086019003920990825f038316928181111561526f5783900480600302600218808202600203028082026002030280820260020302808202600203028082026002030280910260020302936001848483030494805f030401921190030217029056' as const

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
// SnapshotLens
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const snapshotLensAbi = [
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
  '0x60c06040526004361015610011575f80fd5b5f3560e01c806356bc887f146101ca5780639a8c0aaa146101575763c82761091461003a575f80fd5b34610140576060366003190112610140576004356001600160a01b0381168082036101405760049161006a6129bb565b50610073612ac2565b50602061007e612cec565b92604051948580926311e17a3560e21b82525afa92831561014c575f93610101575b506100ec926100fd916100cc9160443591602435916100c7906001600160a01b0316613007565b613566565b604051938480946040809180518452602081015160208501520151910152565b6080606084015260808301906124f4565b0390f35b92506020833d602011610144575b8161011c60209383612986565b81010312610140576100cc6100fd916101376100ec95612b12565b945091506100a0565b5f80fd5b3d915061010f565b6040513d5f823e3d90fd5b34610140576080366003190112610140576004356001600160a01b0381168103610140576101b9906101876129bb565b50610190612add565b506100fd6100cc61019f612cec565b9260643590604435906101b460243591613007565b6140af565b6080606084015260808301906128c2565b34610140576020366003190112610140576001600160401b03600435116101405760c0600435360360031901126101405761020861014060c0612986565b6102106129bb565b60c05261021b6129db565b60e052610226612a0d565b61010052610232612a39565b6101205261023e612a8e565b6101405260606101608190526101808190526101a05261025c612ac2565b6101c052610268612add565b6101e0526001600160a01b036102816004803501612afe565b166040516311e17a3560e21b8152602081600481855afa90811561014c575f916122d8575b50604051631c009f8160e11b8152916020836004816001600160a01b0386165afa92831561014c575f9361229c575b506102de612cec565b60c05260405163d502562560e01b815260c081600481855afa90811561014c575f9161226d575b5060e052604051631cc2733760e31b8152602081600481855afa90811561014c575f91612233575b50604051631cc2733760e31b81526020816004816001600160a01b0388165afa90811561014c575f916121f9575b5060405163c76c1b3760e01b815290602082600481875afa91821561014c575f926121bd575b5060405163c76c1b3760e01b81526020816004816001600160a01b038a165afa90811561014c575f91612183575b5060405163eb0284c960e01b8152916020836004816001600160a01b038c165afa92831561014c575f93612148575b5064ffffffffff929360ff849281604051986103fb60a08b612986565b1688521660208701521660408501521660608301526080820152604060c001526040519063cc0d55bf60e01b82525f8260048160018060a01b0387165afa91821561014c575f9261212c575b50604051631a3d203d60e01b8152602081600481855afa90811561014c575f916120f2575b508251610477612a39565b604051634a95d9d560e01b81529092906060816004816001600160a01b0386165afa90811561014c575f91612087575b50835260405163218e6c9560e11b81525f19600482015260a0816024816001600160a01b0386165afa90811561014c575f91612068575b5060208401526104ed82612b98565b6104fa6040519182612986565b828152601f1961050984612b98565b015f5b81811061205157505060408401525f5b828110611fcf575050506101205261053c60048035602481019101612c30565b905061054781612b98565b906105556040519283612986565b808252610564601f1991612b98565b015f5b818110611fb8575050610160525f5b61058a602460043501600435600401612c30565b9050811015610817576105b96105b4826105ae602460043501600435600401612c30565b90612cc8565b612afe565b906105c2612c8b565b9160018060a01b03168083526040516341976e0960e01b815281600482015260808160248160018060a01b038c165afa90811561014c575f916107f9575b50602084015260405163a1c6267360e01b81526004810191909152610140816024816001600160a01b038b165afa90811561014c575f916106f7575b5080516001600160a01b03908116604085015260a082015160808501529051168061068f5750610688818360016060808297015101525b61016051906106828383612cd8565b52612cd8565b5001610576565b608060049160405192838092634c6afee560e11b82525afa90811561014c576001936106889284925f916106c9575b506060820152610673565b6106ea915060803d81116106f0575b6106e28183612986565b810190612d9c565b8a6106be565b503d6106d8565b8091506101403d81116107f2575b61070f8183612986565b8101039061014082126101405760a06040519261072d60c085612986565b61073683612b12565b845261074460208401612de3565b602085015261075560408401612b12565b604085015261076660608401612df0565b606085015261077760808401612df0565b6080850152609f190112610140576107e26101206040519261079a60a085612986565b6107a660a08201612d15565b84526107b460c08201612d15565b60208501526107c560e08201612b86565b60408501526107d76101008201612b86565b606085015201612b86565b608082015260a08201528761063c565b503d610705565b610811915060803d81116106f0576106e28183612986565b88610600565b5060405163b070aa8d60e01b81529183905f846004816001600160a01b0386165afa93841561014c575f94611f94575b508351939261085585612b98565b946108636040519687612986565b808652610872601f1991612b98565b015f5b818110611f1e5750505f935b80518510156111aa576108948587612cd8565b51956001600160a01b036108a88784612cd8565b51604051633ea91d0160e01b8152911660048201526101e0816024816001600160a01b038a165afa90811561014c575f9161117b575b506101c08101516001600160a01b03908116906108fb8986612cd8565b511660208a015288526004602060018060a01b036101c08401511660405192838092631cc2733760e31b82525afa90811561014c575f9161114a575b5060408901526004602060018060a01b036101c0840151166040519283809263c76c1b3760e01b82525afa90811561014c575f91611119575b5060608901526101c081015160405163961be39160e01b815290602090829060049082906001600160a01b03165afa90811561014c575f916110e8575b5060808901526101c0810151604051635a4c81ff60e11b815290602090829060049082906001600160a01b03165afa90811561014c575f916110b7575b5060a08901526101c0810151610a47906020906001600160a01b0390811690610a138b88612cd8565b51604051633515c30760e21b81526001600160a01b0393841660048201529116909116602482015291829081906044820190565b03816001600160a01b038b165afa90811561014c575f91611086575b5060c08901526001600160a01b03610a7b8885612cd8565b516040516393c85a2160e01b8152911660048201526020816024816001600160a01b038b165afa90811561014c575f91611055575b5060e08901526101a081015160405163961be39160e01b815290602090829060049082906001600160a01b03165afa90811561014c575f91611024575b506101008901526101c0810151604051630377b0ef60e61b815290602090829060049082906001600160a01b03165afa90811561014c575f91610ff2575b506101208901526101c00151604051638c99ea3d60e01b81529060a090829060049082906001600160a01b03165afa90811561014c575f91610f65575b50610140880152835191610b7b83612b98565b92610b896040519485612986565b808452610b98601f1991612b98565b015f5b818110610f215750505f935f5b8651811015610f07576001600160a01b03610bc38289612cd8565b5160208c01516001600160a01b0316911614610eff57610bec610be5876133c4565b9686612cd8565b51906001600160a01b03610c00828a612cd8565b511682528a516001600160a01b0390811690602090610c1f848c612cd8565b5116602460405180948193633f7c25d760e01b835260048301525afa90811561014c575f91610ece575b5060208301528a516001600160a01b0390811690606090610c6a848c612cd8565b511660246040518094819363617e3da960e01b835260048301525afa90811561014c575f91610e59575b5080516020909101516001600160781b031660608401526001600160801b031660408301528a516001600160a01b03908116929060a090610cd5848c612cd8565b5116602460405180968193631586f07d60e21b835260048301525afa801561014c575f90610db7575b60808201528b51610d5793506020906001600160a01b0390811690610d23858d612cd8565b51604051633515c30760e21b81526001600160a01b0393841660048201529116909116602482015293849081906044820190565b03816001600160a01b038e165afa92831561014c575f93610d83575b509160a060019301525b01610ba8565b92506020833d8211610daf575b81610d9d60209383612986565b810103126101405791519160a0610d73565b3d9150610d90565b5060a0833d8211610e51575b81610dd060a09383612986565b8101031261014057604051610de660a082612986565b83516001600160d81b0381168103610140578152610e0660208501612b86565b60208201526040840151936001600160c01b0385168503610140576080610e4791610d57966040850152610e3c60608201612b86565b606085015201612f44565b6080820152610cfe565b3d9150610dc3565b90506060813d8211610ec6575b81610e7360609383612986565b810103126101405760405190610e8a606083612986565b610e9381612e0b565b825260208101516001600160781b0381168103610140576020830152610ebb90604001612b78565b60408201528c610c94565b3d9150610e66565b90506020813d8211610ef7575b81610ee860209383612986565b8101031261014057518c610c49565b3d9150610edb565b600190610d7d565b509691936001939198610160918352015201939094610881565b602090604051610f3260c082612986565b5f81525f838201525f60408201525f6060820152610f4e612a0d565b60808201525f60a082015282828801015201610b9b565b905060a0813d8211610fea575b81610f7f60a09383612986565b8101031261014057610fdf608060405192610f9b60a085612986565b610fa481612d15565b8452610fb260208201612d15565b6020850152610fc360408201612d15565b6040850152610fd460608201612f44565b606085015201612f54565b608082015288610b68565b3d9150610f72565b90506020813d821161101c575b8161100c60209383612986565b8101031261014057516004610b2b565b3d9150610fff565b90506020813d821161104d575b8161103e60209383612986565b81010312610140575189610aed565b3d9150611031565b90506020813d821161107e575b8161106f60209383612986565b81010312610140575189610ab0565b3d9150611062565b90506020813d82116110af575b816110a060209383612986565b81010312610140575189610a63565b3d9150611093565b90506020813d82116110e0575b816110d160209383612986565b810103126101405751896109ea565b3d91506110c4565b90506020813d8211611111575b8161110260209383612986565b810103126101405751896109ad565b3d91506110f5565b90506020813d8211611142575b8161113360209383612986565b81010312610140575189610970565b3d9150611126565b90506020813d8211611173575b8161116460209383612986565b81010312610140575189610937565b3d9150611157565b61119d91506101e03d81116111a3575b6111958183612986565b810190612e1f565b886108de565b503d61118b565b50610180859052906111c460048035604481019101612c30565b90506111cf81612b98565b906111dd6040519283612986565b8082526111ec601f1991612b98565b015f5b818110611f015750506101a0525f915b611213604460043501600435600401612c30565b90508310156114e457611230604460043501600435600401612c30565b8410156114d057605e19813603018460051b82013512156101405761125794919294612a68565b926001600160a01b03611272600587901b8401358401612afe565b1684526112868560051b8301358301612afe565b3160208501526112b36112ac60208760051b8501358501018760051b8501358501612c30565b9050612f65565b60408501526112cf600586901b83013583016020810190612c30565b90506112da81612b98565b906112e86040519283612986565b8082526112f7601f1991612b98565b015f5b8181106114bd57505060608501525f925b611322600587901b84013584016020810190612c30565b9050841015611495576113496105b4856105ae60058a901b87013587016020810190612c30565b9161139561135e8860051b8601358601612afe565b6040516370a0823160e01b60208201526001600160a01b03909116602480830191909152815261138f604482612986565b846142d2565b6113a3866040890151612cd8565b526113d2856113c26112ac60058b901b88013588016040810190612c30565b6060890151906106828383612cd8565b505f5b6113ec600589901b86013586016040810190612c30565b905081101561148757806114688961146261142d6105b46001966105ae61141a8d8760051b81013501612afe565b9560051b8d01358d016040810190612c30565b604051636eb1769f60e11b60208201526001600160a01b03938416602482015292166044808401919091528252606482612986565b866142d2565b6114808261147a8a60608d0151612cd8565b51612cd8565b52016113d5565b50600190940193915061130b565b9594600193508092506114b4919460e060c00151906106828383612cd8565b500191906111ff565b60606020828501810191909152016112fa565b634e487b7160e01b5f52603260045260245ffd5b60048460206114fb6001600160a01b038316613007565b604051631339c30b60e21b815293909284919082906001600160a01b03165afa91821561014c575f92611ec5575b50611532612a8e565b60405163349a6f8160e01b81529091906060816004816001600160a01b0388165afa801561014c575f905f925f91611e65575b5061ffff9081166040860152918216602085015216825261158f856001600160a01b038516614380565b6080830152845161159f81612b98565b906115ad6040519283612986565b8082526115bc601f1991612b98565b015f5b818110611e4e57505060608301525f5b85518110156116a7576115e6816060850151612cd8565b51906001600160a01b036115fa8289612cd8565b511682526001600160a01b036116108289612cd8565b516040516313e66cbb60e31b8152911660048201526060816024815f6001600160a01b038b165af190811561014c575f915f915f91611664575b5093602091600195606083015260408201520152016115cf565b925050506060813d821161169f575b8161168060609383612986565b810103126101405780516020828101516040909301519192919061164a565b3d9150611673565b506116c5846116e293608060c001525f606460043501359184613566565b61010060c0015260a46004350135905f60846004350135916140af565b6101e05260408051602080825260c051805182840152908101518284015290910151606082015260a0602060c0015180516080840152602081015182840152604081015160c0840152606081015160e0840152608081015161010084015201516101208201526080604060c0015160ff81511661014084015260ff60208201511661016084015264ffffffffff60408201511661018084015264ffffffffff6060820151166101a084015201516101c0820152606060c00151906102a06101e082015260406103e08201926001600160401b03828251828151166102c0870152826020820151166102e08701520151166103008401526117eb6020820151610320850190612312565b0151916101206103c08301528251809152602061040083019301905f5b818110611e2e57505050608060c0015191601f198282030161020083015260a081019261ffff815116825261ffff602082015116602083015261ffff604082015116604083015260608101519360a060608401528451809152602060c084019501905f5b818110611dec575050506080015190608081850391015260808301908051845260208101516020850152604081015191608060408601528251809152602060a086019301905f5b818110611d395750505060600151926060818303910152602080845192838152019301905f5b818110611cbe57505061016051828403601f1901610220840152805180855260209485019490910191505f5b818110611c1c5750505060c080015191601f1982820301610240830152825180825260208201916020808360051b8301019501925f915b838310611a62576101a051601f198789030161026088015280518089526020600582901b8a018101928992908201915f908c018c5b8383106119b05785806100fd61199a8a61010060c00151601f19858303016102808601526124f4565b6101e051838203601f19016102a08501526128c2565b9091929395601f19828203018352865160018060a01b0381511682526020810151602083015260606119f160408301516080604086015260808501906123b4565b910151916060818303910152815180825260208201906020808260051b8501019401925f5b828110611a3757505050505060208060019298019301930191939290611971565b9091929394602080611a55600193601f1987820301895289516123b4565b9701950193929101611a16565b9091929395601f198282030183528651602061022061016061020085019360018060a01b03815116865260018060a01b0384820151168487015260408101516040870152606081015160608701526080810151608087015260a081015160a087015260c081015160c087015260e081015160e087015261010081015161010087015261012081015161012087015263ffffffff60806101408301516001600160401b038151166101408a01526001600160401b038782015116858a01526001600160401b036040820151166101808a015262ffffff6060820151166101a08a01520151166101c08701520151936102006101e08201528451809452019201905f905b808210611b83575050506020806001929801930193019193929061193c565b909192602061014060019260a087518580831b0381511683528481015185840152604081015160408401526060810151606084015262ffffff608080830151888060d81b038151168287015264ffffffffff888201511685870152888060c01b0360408201511660c087015264ffffffffff60608201511660e08701520151166101008401520151610120820152019401920190611b64565b90919360206101e060019264ffffffffff6080808a51878060a01b038151168552611c4d8782015188870190612388565b878060a01b0360408201511660a0860152611c70606082015160c0870190612388565b015180516001600160401b03908116610140860152868201511661016085015260408101518316610180850152606081015183166101a08501520151166101c0820152019501929101611905565b909193602060e060019262ffffff60c08951805160050b84526001600160401b0386820151168685015261ffff604082015116604085015264ffffffffff606082015116606085015264ffffffffff60808201511660808501528260a08201511660a085015201511660c082015201950191019190916118d9565b909193602061016060019264ffffffffff610140895161ffff815116845261ffff86820151168685015261ffff604082015116604085015261ffff606082015116606085015261ffff608082015116608085015262ffffff60a08201511660a085015261ffff60c08201511660c085015261ffff60e08201511660e085015261ffff61010082015116610100850152826101208201511661012085015201511661014082015201950191019190916118b3565b825180516001600160a01b03168852602081810151818a0152604080830151908a0152606091820151918901919091526080909701969092019160010161186c565b909193602060a082611e436001948951612312565b019501929101611808565b602090611e59612c65565b828286010152016115bf565b925050506060813d606011611ebd575b81611e8260609383612986565b81010312610140578061ffff611e988193612df0565b81611eb16040611eaa60208701612df0565b9501612df0565b91939192505092611565565b3d9150611e75565b9091506020813d602011611ef9575b81611ee160209383612986565b8101031261014057611ef290612b12565b9084611529565b3d9150611ed4565b602090611f0f959495612a68565b828286010152019392936111ef565b60209060409793969751611f3461018082612986565b5f81525f838201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201525f610120820152611f76612a0d565b61014082015260606101608201528282860101520195949195610875565b611fb19194503d805f833e611fa98183612986565b810190612baf565b9284610847565b602090611fc3612c8b565b82828601015201610567565b60405163218e6c9560e11b8152600481018290529060a0826024816001600160a01b0387165afa801561014c578161201c916001945f91612023575b506040880151906106828383612cd8565b500161051c565b612044915060a03d811161204a575b61203c8183612986565b810190612d3c565b8c61200b565b503d612032565b60209061205c612a0d565b8282860101520161050c565b612081915060a03d60a01161204a5761203c8183612986565b886104de565b90506060813d6060116120ea575b816120a260609383612986565b81010312610140576120df60408051926120bd606085612986565b6120c681612d15565b84526120d460208201612d15565b602085015201612d15565b6040820152886104a7565b3d9150612095565b90506020813d602011612124575b8161210d60209383612986565b810103126101405761211e90612b12565b8561046c565b3d9150612100565b6121419192503d805f833e611fa98183612986565b9084610447565b909392506020813d60201161217b575b8161216560209383612986565b810103126101405751919264ffffffffff6103de565b3d9150612158565b90506020813d6020116121b5575b8161219e60209383612986565b81010312610140576121af90612b86565b876103af565b3d9150612191565b9091506020813d6020116121f1575b816121d960209383612986565b81010312610140576121ea90612b86565b9086610381565b3d91506121cc565b90506020813d60201161222b575b8161221460209383612986565b810103126101405761222590612b78565b8561035b565b3d9150612207565b90506020813d602011612265575b8161224e60209383612986565b810103126101405761225f90612b78565b8461032d565b3d9150612241565b61228f915060c03d60c011612295575b6122878183612986565b810190612b26565b84610305565b503d61227d565b9092506020813d6020116122d0575b816122b860209383612986565b81010312610140576122c990612b12565b91836102d5565b3d91506122ab565b90506020813d60201161230a575b816122f360209383612986565b810103126101405761230490612b12565b826102a6565b3d91506122e6565b64ffffffffff608080926001600160401b03815116855265ffffffffffff602082015116602086015265ffffffffffff604082015116604086015265ffffffffffff6060820151166060860152015116910152565b9060118210156123745752565b634e487b7160e01b5f52602160045260245ffd5b906060806123b2938051845260208101516020850152604081015160408501520151910190612367565b565b90602080835192838152019201905f5b8181106123d15750505090565b82518452602093840193909201916001016123c4565b9060c0806123b29360018060a01b03815116845260ff602082015116602085015260408101516040850152606081015160608501526080810151608085015260a081015160a08501520151910190612367565b805182526020808201516001600160a01b03168184015260408083015163ffffffff169084015260608083015160a0918501829052805191850182905260c08501939201905f5b8181106124d45750505060800151916080818303910152602080835192838152019201905f5b8181106124b45750505090565b909192602060e0826124c960019488516123e7565b0194019291016124a7565b909193602060e0826124e960019489516123e7565b019501929101612481565b9060408101918051926040835283518091526060830190602060608260051b8601019501915f905b828210612533575050505060208091015191015290565b90919295605f198682030182528651805182526020810151151560208301526040810151604083015260018060a01b0360608201511660608301526080810151906101806080840152612595825161020061018086015261038085019061243a565b6001600160401b03610160602085015160018060a01b038151166101a088015264ffffffffff6020820151166101c088015261ffff6040820151166101e088015264ffffffffff60608201511661020088015263ffffffff60808201511661022088015262ffffff60a08201511661024088015260c0810151151561026088015260e0810151151561028088015261010081015115156102a088015260ff610120820151166102c08801526bffffffffffffffffffffffff610140820151166102e088015201511661030085015260408301519061017f1985820301610320860152602080835192838152019201905f905b80821061286e575050509060806126b260c093606086015161017f19888303016103408901526123b4565b93015161036085015260a0818101518051151582870152602081015160c0870152604081015160e0870152606081015161010087015260808101516101208701520151610140850152015191610160818303910152602080835192838152019201905f905b8082106127355750505060208060019298019201920190929161251c565b90919260206102206001926040875180518352848101518584015201516001600160801b0381511660408301526001600160801b03848201511660608301526001600160801b03604082015116608083015264ffffffffff60608201511660a083015261ffff60808201511660c083015260ff60a08201511660e083015260c081015115156101008301526001600160801b0360e0820151166101208301526001600160801b03610100820151166101408301526001600160401b03610120820151166101608301526001600160401b03610140820151166101808301526001600160401b03610160820151166101a08301526001600160401b03610180820151166101c0830152848060a01b036101a0820151166101e08301526101c0858060a01b0391015116610200820152019401920190612717565b909192602060a060019261ffff60808851868060b81b0381511684528286820151168685015282604082015116604085015262ffffff60608201511660608501520151166080820152019401920190612687565b9060608101918051926060835283518091526080830190602060808260051b8601019501915f905b82821061290b57505050506040816020829301516020850152015191015290565b90919295602080600192607f198982030185526129788a51918380612939855160e0855260e085019061243a565b94015191019060a08091805115158452602081015160208501526040810151604085015260608101516060850152608081015160808501520151910152565b9801920192019092916128ea565b90601f801991011681019081106001600160401b038211176129a757604052565b634e487b7160e01b5f52604160045260245ffd5b604051906129ca606083612986565b5f6040838281528260208201520152565b604051906129ea60c083612986565b5f60a0838281528260208201528260408201528260608201528260808201520152565b60405190612a1c60a083612986565b5f6080838281528260208201528260408201528260608201520152565b60405190612a48606083612986565b6060604083612a556129bb565b8152612a5f612a0d565b60208201520152565b60405190612a77608083612986565b606080835f81525f60208201528160408201520152565b60405190612a9d60a083612986565b815f81525f60208201525f60408201526060808201526080612abd612a68565b910152565b60405190612ad1604083612986565b5f602083606081520152565b60405190612aec606083612986565b5f604083606081528260208201520152565b356001600160a01b03811681036101405790565b51906001600160a01b038216820361014057565b908160c09103126101405760a060405191612b4260c084612986565b8051835260208101516020840152604081015160408401526060810151606084015260808101516080840152015160a082015290565b519060ff8216820361014057565b519064ffffffffff8216820361014057565b6001600160401b0381116129a75760051b60200190565b602081830312610140578051906001600160401b03821161014057019080601f83011215610140578151612be281612b98565b92612bf06040519485612986565b81845260208085019260051b82010192831161014057602001905b828210612c185750505090565b60208091612c2584612b12565b815201910190612c0b565b903590601e198136030182121561014057018035906001600160401b03821161014057602001918160051b3603831361014057565b60405190612c74608083612986565b5f6060838281528260208201528260408201520152565b60405190612c9a60a083612986565b815f8152612ca6612c65565b60208201525f6040820152612cb9612c65565b60608201526080612abd612a0d565b91908110156114d05760051b0190565b80518210156114d05760209160051b010190565b612cf46129bb565b50604051612d03606082612986565b43815242602082015248604082015290565b51906001600160401b038216820361014057565b519065ffffffffffff8216820361014057565b908160a091031261014057612d94608060405192612d5b60a085612986565b612d6481612d15565b8452612d7260208201612d29565b6020850152612d8360408201612d29565b60408501526107d760608201612d29565b608082015290565b9081608091031261014057606060405191612db8608084612986565b8051835260208101516020840152604081015160408401520151601181101561014057606082015290565b5190811515820361014057565b519061ffff8216820361014057565b60118210156123745752565b51906001600160801b038216820361014057565b90816101e091031261014057612f3b6101c060405192612e416101e085612986565b612e4a81612e0b565b8452612e5860208201612e0b565b6020850152612e6960408201612e0b565b6040850152612e7a60608201612b86565b6060850152612e8b60808201612df0565b6080850152612e9c60a08201612b78565b60a0850152612ead60c08201612de3565b60c0850152612ebe60e08201612e0b565b60e0850152612ed06101008201612e0b565b610100850152612ee36101208201612d15565b610120850152612ef66101408201612d15565b610140850152612f096101608201612d15565b610160850152612f1c6101808201612d15565b610180850152612f2f6101a08201612b12565b6101a085015201612b12565b6101c082015290565b519062ffffff8216820361014057565b519063ffffffff8216820361014057565b90612f6f82612b98565b612f7c6040519182612986565b8281528092612f8d601f1991612b98565b0190602036910137565b90612fa182612b98565b612fae6040519182612986565b8281528092612fbf601f1991612b98565b01905f5b828110612fcf57505050565b602090604051612fe0608082612986565b612fe8612c65565b81525f838201525f60408201525f606082015282828501015201612fc3565b60405190613016606083612986565b602082019260608452604083019360608552839260018060a01b0316809452604051631c009f8160e11b8152602081600481885afa90811561014c575f91613311575b50604051631339c30b60e21b81526001600160a01b03919091169290602081600481895afa90811561014c575f916132d7575b5060405163cc0d55bf60e01b81526001600160a01b03919091169690945f866004818a5afa95861561014c575f966132bb575b506130ca8651612f97565b84525f5b86518110156131d0576130e2818651612cd8565b51906001600160a01b036130f6828a612cd8565b516040516341976e0960e01b815291166004820152916080836024818b5afa801561014c576002613131918d955f916131b2575b508361433d565b60206001600160a01b03613145848c612cd8565b51166024604051809681936331e4666160e21b835260048301525afa92831561014c575f9361317e575b509160206001930152016130ce565b92506020833d82116131aa575b8161319860209383612986565b8101031261014057915191602061316f565b3d915061318b565b6131ca915060803d81116106f0576106e28183612986565b5f61312a565b50925092955093600493505f906040519485809263b070aa8d60e01b82525afa92831561014c575f9361329f575b506132098351612f97565b82525f5b835181101561329857613221818451612cd8565b51906001600160a01b036132358287612cd8565b516040516341976e0960e01b815291166004820152916080836024818b5afa92831561014c57600193613272926004925f92613278575b5061433d565b0161320d565b61329191925060803d81116106f0576106e28183612986565b905f61326c565b5093505050565b6132b49193503d805f833e611fa98183612986565b915f6131fe565b6132d09196503d805f833e611fa98183612986565b945f6130bf565b90506020813d602011613309575b816132f260209383612986565b810103126101405761330390612b12565b5f61308c565b3d91506132e5565b90506020813d602011613343575b8161332c60209383612986565b810103126101405761333d90612b12565b5f613059565b3d915061331f565b602081830312610140578051906001600160401b03821161014057019080601f8301121561014057815161337e81612b98565b9261338c6040519485612986565b81845260208085019260051b82010192831161014057602001905b8282106133b45750505090565b81518152602091820191016133a7565b5f1981146133d25760010190565b634e487b7160e01b5f52601160045260245ffd5b9291926133f282612b98565b936134006040519586612986565b60e060208685815201930282019181831161014057925b8284106134245750505050565b60e084830312610140576040519061343d60e083612986565b61344685612b12565b825261345460208601612b78565b602083015260408501516040830152606085015160608301526080850151608083015260a085015160a083015260c0850151906011821015610140578260209260c060e0950152815201930192613417565b602081830312610140578051906001600160401b03821161014057019060a08282031261014057604051916134dc60a084612986565b805183526134ec60208201612b12565b60208401526134fd60408201612f54565b604084015260608101516001600160401b03811161014057810182601f820112156101405782816020613532935191016133e6565b60608401526080810151906001600160401b03821161014057019080601f83011215610140578151612d94926020016133e6565b93919290613572612ac2565b604051632db8763160e11b81526001600160a01b03909216929091602081600481875afa90811561014c575f91614063575b506020830152604051946397ae4c5d60e01b8652600486015260248501525f84604481855afa93841561014c575f9461403f575b506135e38451612f65565b90604051926135f3608085612986565b5f6020850152606060408501525f60608501528084526040516311e17a3560e21b8152602081600481855afa90811561014c575f91614001575b506001600160a01b03166020850181905260405163b070aa8d60e01b8152905f90829060049082905afa91821561014c5760049260c0925f91613fe7575b5060408701526040519283809263d502562560e01b82525afa90811561014c575f91613fc8575b509591959392935160608501525f935b8551851080613fba575b15613fad576136bb8587612cd8565b5160201c965f60018060a01b03602084015116986024604051809b81936337ba907b60e11b835260048301525afa97881561014c575f98613f89575b506137028885614844565b9661370d8782612cd8565b51956040519461371e60e087612986565b5f86525f60208701525f60408701525f606087015260405161374160a082612986565b613749614b97565b815260405161375a61018082612986565b5f81525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201525f6101208201525f6101408201525f6101608201526020820152606060408201526060808201525f608082015260808701526137c86129db565b60a0870152606060c087015260018060a01b038551169660808701519a60405163f33ae7fd60e01b81528a60201c6004820152610180816024818d5afa90811561014c578d905f92613e65575b5060208291015263ffffffff8b1615159081613e4e575b5015613e3b57908c93929160a0890152838c5260608401515161384e81612b98565b9061385c6040519283612986565b80825261386b601f1991612b98565b015f5b818110613e2457505060408d0152919250905f5b8c60408d0151518210156139c2579060a060ff60206138ab8460606138de9a9998970151612cd8565b510151168c6040519788928392636c0e650d60e11b845260201c6004840190929160ff6020916040840195845216910152565b03818d5afa801561014c578d8f965f92613918575b508260019392604061390c930151906106828383612cd8565b50019091929350613882565b9650505060a0853d82116139ba575b8161393460a09383612986565b81010312610140576040519061394b60a083612986565b8551916001600160b81b0383168303610140578f968f6040836139aa6080879560019961390c985261397f60208201612df0565b602085015261398f858201612df0565b8585015261399f60608201612f44565b606085015201612df0565b60808201529495505091506138f3565b3d9150613927565b50509091929998939495996139db60808d015151612f65565b60608b01525f5b8c60608c015151821015613aa65790602060ff81613a0a846080613a389a9998970151612cd8565b51015160405163e48cacd360e01b81528e841c6004820152911660ff16602482015295869081906044820190565b03818d5afa801561014c578c8f965f92613a6c575b5090613a60836060600195940151612cd8565b520190919293506139e2565b92965050506020813d8211613a9e575b81613a8960209383612986565b8101031261014057518d94908c613a60613a4d565b3d9150613a7c565b505090919299969599989397949860608b0151608086015260018060a01b0360208c01511660805260808c015151613aee613ae082612b98565b60405160a05260a051612986565b8060a05152613aff601f1991612b98565b015f5b818110613d8c5750505f5b60a05151811015613c965760808d01516001600160a01b0390613b31908390612cd8565b515116908d5160405190630f516de160e01b825260048201528260248201526020816044816080515afa90811561014c575f91613c65575b50613b768260a051612cd8565b515260405191633ea91d0160e01b835260048301526101e0826024816080515afa801561014c576004925f91613c46575b506040613bb68360a051612cd8565b510152602060018060a01b036101a06040613bd38560a051612cd8565b5101510151166040519384809263961be39160e01b82525afa801561014c575f90613c14575b600192506020613c0b8360a051612cd8565b51015201613b0d565b506020823d8211613c3e575b81613c2d60209383612986565b810103126101405760019151613bf9565b3d9150613c20565b613c5f91506101e03d81116111a3576111958183612986565b5f613ba7565b90506020813d8211613c8e575b81613c7f60209383612986565b8101031261014057515f613b69565b3d9150613c72565b509896929594909997936020929b60a05160c08601528285528660018060a01b038583015116149081613d75575b5015158484015260408901519083015161012001516001600160a01b0391613cef9160ff1690612cd8565b511660608401526024604051809681936317c9570960e01b8352851c60048301525afa801561014c575f90613d42575b613d389350604082015260208260051b860101526133c4565b93929591956136a2565b506020833d8211613d6d575b81613d5b60209383612986565b8101031261014057613d389251613d1f565b3d9150613d4e565b905063ffffffff604081851692015116145f613cc4565b602090604051613d9d606082612986565b5f81525f83820152604051613db46101e082612986565b5f81525f848201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201525f6101208201525f6101408201525f6101608201525f6101808201525f6101a08201525f6101c08201526040820152828260a05101015201613b02565b602090613e2f612a0d565b8282860101520161386e565b89631a0d9b9560e11b5f5260045260245ffd5b905063ffffffff6080818d1692015116145f61382c565b915050610180813d8211613f81575b81613e826101809383612986565b8101031261014057604051613e9961018082612986565b613ea282612b12565b8152613eb060208301612b86565b6020820152613ec160408301612df0565b6040820152613ed260608301612b86565b6060820152613ee360808301612f54565b6080820152613ef460a08301612f44565b60a0820152613f0560c08301612de3565b60c0820152613f1660e08301612de3565b60e0820152613f286101008301612de3565b610100820152613f3b6101208301612b78565b610120820152610140820151906bffffffffffffffffffffffff8216820361014057613f758f926020946101609161014085015201612d15565b61016082015291613815565b3d9150613e74565b613fa69198503d805f833e613f9e8183612986565b8101906134a6565b965f6136f7565b5094929193505081528252565b50613fc36147e9565b6136ac565b613fe1915060c03d60c011612295576122878183612986565b5f613692565b613ffb91503d805f833e611fa98183612986565b5f61366b565b90506020813d602011614037575b8161401c60209383612986565b81010312610140575f614030600492612b12565b915061362d565b3d915061400f565b61405c9194503d805f833e6140548183612986565b81019061334b565b925f6135d8565b90506020813d60201161408d575b8161407e60209383612986565b8101031261014057515f6135a4565b3d9150614071565b919082039182116133d257565b919082018092116133d257565b929391906140bb612add565b84516040516353f88d9f60e11b815291939190602090829060049082906001600160a01b03165afa90811561014c575f916142a0575b50806040850152828082115f146142985761410b91614095565b8082101561429157505b6113885a048082101561428757509091935b61413082612f65565b915f9360208701955b8287511080614279575b1561426b579086929160405192879261415d865183614095565b806080105f14614265575060809a5b5f8c604461418560018060a01b038c51169a51866140a2565b6040519a8b938492634628311f60e01b8452600484015260248301525afa96871561014c575f97614249575b505f5b8d8d82108061423b575b1561421757906141dc6141f6926141d5838c612cd8565b518c614bc3565b8c816141fb575b50506141ef8d516133c4565b8d526133c4565b6141b4565b61420861420f919e6133c4565b9d8d612cd8565b525f8c6141e3565b5050949293919a5094508714614232575b5096919096614139565b6040525f614228565b506142446147e9565b6141be565b61425e9197503d805f833e6140548183612986565b955f6141b1565b9a61416c565b969750505050915081528252565b506142826147e9565b614143565b9050909193614127565b9050614115565b50505f61410b565b90506020813d6020116142ca575b816142bb60209383612986565b8101031261014057515f6140f1565b3d91506142ae565b604051916101006142e38185612986565b60209184913683375a93838251920190620186a0fa60203d101516908115614315575b5015614310575190565b505f90565b62019a286143268260061c83614095565b116143065763b22db89560e01b5f5260045260245ffd5b9190606090808452018051601181101561237457600561435c91614c7c565b151560408401525160118110156123745760609161437991614c7c565b1515910152565b919061438a612a68565b6040516302dd5b2560e21b815290936001600160a01b03169190602081600481865afa5f91816147b5575b506143bf57505050565b6020850152604051633d66e04360e21b8152602081600481865afa90811561014c575f91614783575b5084528051906143f782612b98565b916144056040519384612986565b808352614414601f1991612b98565b015f5b8181106147245750506040850191825280519461443386612b98565b956144416040519788612986565b808752614450601f1991612b98565b015f5b8181106146e1575050606081019586525f5b82518110156146d9576001600160a01b036144808285612cd8565b516040516348c9392760e11b81529116600482015261016081602481895afa801561014c5782905f906145d9575b6144c092508651906106828383612cd8565b506001600160a01b036144d38285612cd8565b516040516322da481d60e11b8152911660048201529060e082602481895afa91821561014c575f9261451c575b50614515816001938a51906106828383612cd8565b5001614465565b915060e0823d82116145d1575b8161453660e09383612986565b81010312610140576040519161454d60e084612986565b80518060050b810361014057836145c460c06145159486946001985261457560208201612d15565b602085015261458660408201612df0565b604085015261459760608201612b86565b60608501526145a860808201612b86565b60808501526145b960a08201612f44565b60a085015201612f44565b60c0820152935050614500565b3d9150614529565b5050610160813d82116146d1575b816145f56101609383612986565b8101031261014057816144c0916146c66101406040519261461861016085612986565b61462181612df0565b845261462f60208201612df0565b602085015261464060408201612df0565b604085015261465160608201612df0565b606085015261466260808201612df0565b608085015261467360a08201612f44565b60a085015261468460c08201612df0565b60c085015261469560e08201612df0565b60e08501526146a76101008201612df0565b6101008501526146ba6101208201612b86565b61012085015201612b86565b6101408201526144ae565b3d91506145e7565b509450505050565b6020906040516146f260e082612986565b5f81525f838201525f60408201525f60608201525f60808201525f60a08201525f60c082015282828b01015201614453565b60209060405161473661016082612986565b5f81525f838201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201525f6101208201525f61014082015282828701015201614417565b90506020813d6020116147ad575b8161479e60209383612986565b8101031261014057515f6143e8565b3d9150614791565b9091506020813d6020116147e1575b816147d160209383612986565b810103126101405751905f6143b5565b3d91506147c4565b60405160051c5a9060c8810281810460c814821517156133d257620f42400180620f4240116133d257816003026003810483036133d2576003838002029281840414901517156133d2576148409160091c906140a2565b1090565b919061484e6129db565b905f935f94600184525f9260808501965b60608201518051861015614a3c578561487791612cd8565b5161488e602086015160ff60208401511690612cd8565b51918251602084015160a084015280519260208201519060608301948551926011841015612374576148c560409460c08501612dff565b608083015260608201528a51151580614a2f575b15158b5201956148ff6ec097ce7bc90715b34b9f10000000008851602085015190614cff565b93516011811015612374578c8b600e8a93145f146149f957505050600a840293808504600a14901517156133d2576001946020888e6149ad670de0b6b3a7640000958f6149a7986149686ec097ce7bc90715b34b9f10000000006149bf9d975b51835190614cff565b946149748782516140a2565b9052604088018051909f90156149cf57505060a0614996855b828401516140a2565b9101526149a7878688015186614cff565b906140a2565b9a51156149c75750915b015190614cff565b94019361485f565b9050916149b7565b6149f46ec097ce7bc90715b34b9f100000000060a0938a614996945191015190614cff565b61498d565b916020916149ad670de0b6b3a76400009560019a956149a7986149686ec097ce7bc90715b34b9f10000000006149bf9d9761495f565b50606086015115156148d9565b50959493506080919650019384515115926001945f9760608301985b88518051821015614b3f5781614a6d91612cd8565b5197614a85604088015160ff60208c01511690612cd8565b519788519182519060208401519260608501519260118410156123745760808e6ec097ce7bc90715b34b9f100000000096614ac560409760c08401612dff565b60a082015201528015614b32575b9a81614b25575b509a01519151614aeb828285614cff565b9209614b08575b90614b006001928c516140a2565b8b5201614a58565b600101908115614b185790614af2565b63ae47f7025f526004601cfd5b829150015115155f614ada565b5060608b01511515614ad3565b505094935095509593614b81575b50845115159081614b79575b501515808552614b67575050565b614b72915190614cdc565b6020830152565b90505f614b59565b8351614b8c91614cdc565b60408601525f614b4d565b60405190614ba660a083612986565b60606080835f81525f60208201525f604082015282808201520152565b909160405192614bd4604085612986565b614bdc614b97565b84526020840192614beb6129db565b845280516040516337ba907b60e11b815260048101939093525f90839060249082906001600160a01b03165afa90811561014c57614c33925f92614c60575b50818652614844565b809252815115159182614c51575b5050614c4a5790565b6040525f90565b60200151101590505f80614c41565b614c759192503d805f833e613f9e8183612986565b905f614c2a565b60be9160fe906011831015612374576001600160fd1b03831683036133d25760088110156123745760019360601b60589290921b919091177002020404000087040404040404040400ff1791614cd5919060031b6140a2565b1c16151590565b908015614cf857670de0b6b3a7640000614cf592614cff565b90565b50505f1990565b81810292918115828504821417830215614d1a575050900490565b82905f1981840985811086019003920990825f0383169281811115614b185783900480600302600218808202600203028082026002030280820260020302808202600203028082026002030280910260020302936001848483030494805f030401921190030217029056' as const

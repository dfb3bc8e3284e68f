<?php
/**
 * An opening's facts in words, in the site's language.
 *
 * @package CoalitionCareers
 */

namespace CoalitionCareers;

defined( 'ABSPATH' ) || exit;

/** "$50,000 – $60,000 a year", or ''. */
function pay_in_words( array $posting ): string {
	$pay = $posting['baseSalary'] ?? null;
	if ( ! is_array( $pay ) ) {
		return '';
	}
	$from = is_numeric( $pay['minValue'] ?? null ) ? (float) $pay['minValue'] : null;
	$to   = is_numeric( $pay['maxValue'] ?? null ) ? (float) $pay['maxValue'] : null;
	if ( 0.0 === $from && 0.0 === $to ) {
		return __( 'Unpaid', 'coalition-careers' );
	}
	$currency = (string) ( $pay['currency'] ?? '' );
	$cents    = floor( (float) $from ) !== (float) $from || floor( (float) $to ) !== (float) $to ? 2 : 0;
	if ( null !== $from && null !== $to ) {
		$amount = $from === $to ? money( $from, $currency, $cents ) : money( $from, $currency, $cents ) . ' – ' . money( $to, $currency, $cents );
	} elseif ( null !== $from ) {
		/* translators: %s: an amount of money. */
		$amount = sprintf( __( 'From %s', 'coalition-careers' ), money( $from, $currency, $cents ) );
	} elseif ( null !== $to ) {
		/* translators: %s: an amount of money. */
		$amount = sprintf( __( 'Up to %s', 'coalition-careers' ), money( $to, $currency, $cents ) );
	} else {
		return '';
	}
	$periods = array(
		'HOUR'  => __( 'an hour', 'coalition-careers' ),
		'DAY'   => __( 'a day', 'coalition-careers' ),
		'WEEK'  => __( 'a week', 'coalition-careers' ),
		'MONTH' => __( 'a month', 'coalition-careers' ),
		'YEAR'  => __( 'a year', 'coalition-careers' ),
	);
	$period  = $periods[ $pay['unitText'] ?? '' ] ?? '';
	return trim( "$amount $period" );
}

/** The pay with what is said beside it: a note, a bonus, whether benefits come with it. */
function pay_in_full( array $posting ): string {
	$eligible = $posting['benefitsEligible'] ?? null;
	$benefits = true === $eligible ? __( 'Benefits eligible', 'coalition-careers' ) : ( false === $eligible ? __( 'Not eligible for benefits', 'coalition-careers' ) : '' );
	return sentences( array( pay_in_words( $posting ), $posting['baseSalary']['note'] ?? '', $posting['incentiveCompensation'] ?? '', $benefits ) );
}

/** Facts in a line, each ended. */
function sentences( array $facts ): string {
	return implode( '. ', array_map( fn( $fact ) => rtrim( $fact, '. ' ), array_filter( $facts, fn( $fact ) => is_string( $fact ) && '' !== $fact ) ) );
}

function money( float $amount, string $currency, int $decimals ): string {
	$number  = number_format_i18n( $amount, $decimals );
	$symbols = array(
		'USD' => '$',
		'EUR' => '€',
		'GBP' => '£',
	);
	return isset( $symbols[ $currency ] ) ? $symbols[ $currency ] . $number : trim( "$currency $number" );
}

/** The places of a posting, each an array of strings. */
function places( array $posting ): array {
	$places = $posting['jobLocation'] ?? array();
	if ( ! is_array( $places ) || ! $places ) {
		return array();
	}
	return array_filter( isset( $places[0] ) ? $places : array( $places ), 'is_array' );
}

/** A place in full, in the order an envelope has it. */
function place_in_words( array $place ): string {
	$region = trim( ( $place['addressRegion'] ?? '' ) . ' ' . ( $place['postalCode'] ?? '' ) );
	$parts  = array( $place['name'] ?? '', $place['streetAddress'] ?? '', $place['addressLocality'] ?? '', $region, $place['addressCountry'] ?? '' );
	return implode( ', ', array_unique( array_filter( $parts ) ) );
}

function town( array $place ): string {
	$town = implode( ', ', array_filter( array( $place['addressLocality'] ?? '', $place['addressRegion'] ?? '' ) ) );
	return '' !== $town ? $town : place_in_words( $place );
}

function workplace_in_words( array $posting ): string {
	$names = array(
		'onsite' => __( 'On site', 'coalition-careers' ),
		'hybrid' => __( 'Hybrid', 'coalition-careers' ),
		'remote' => __( 'Remote', 'coalition-careers' ),
	);
	$where = $posting['workplace'] ?? array();
	return implode( ', ', array_filter( array_merge( array( $names[ $where['type'] ?? '' ] ?? '' ), days_in_words( $where ), array( $where['note'] ?? '' ) ) ) );
}

/** Which days are spent where: lines, or none. */
function days_in_words( array $where ): array {
	global $wp_locale;
	$days  = (array) ( $where['onsiteDays'] ?? array() );
	$lines = array();
	$names = array();
	foreach ( array( 1 => 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun' ) as $number => $day ) {
		if ( in_array( $day, $days, true ) ) {
			$names[] = $wp_locale->get_weekday( $number % 7 );
		}
	}
	if ( $names ) {
		/* translators: %s: names of days. */
		$lines[] = sprintf( __( '%s in the office', 'coalition-careers' ), wp_sprintf_l( '%l', $names ) );
	}
	$number = $where['onsiteDaysPerWeek'] ?? null;
	if ( is_numeric( $number ) && count( $names ) !== (int) $number ) {
		/* translators: %s: how many days. */
		$lines[] = sprintf( _n( '%s day a week in the office', '%s days a week in the office', (int) $number, 'coalition-careers' ), $number );
	}
	$number = $where['remoteDaysPerWeek'] ?? null;
	if ( is_numeric( $number ) ) {
		/* translators: %s: how many days. */
		$lines[] = sprintf( _n( '%s day remote', '%s days remote', (int) $number, 'coalition-careers' ), $number );
	}
	return $lines;
}

function schedule_in_words( array $posting ): string {
	$names = array(
		'FULL_TIME'  => __( 'Full time', 'coalition-careers' ),
		'PART_TIME'  => __( 'Part time', 'coalition-careers' ),
		'CONTRACTOR' => __( 'Contract', 'coalition-careers' ),
		'TEMPORARY'  => __( 'Temporary', 'coalition-careers' ),
		'INTERN'     => __( 'Internship', 'coalition-careers' ),
		'VOLUNTEER'  => __( 'Volunteer', 'coalition-careers' ),
		'PER_DIEM'   => __( 'Per diem', 'coalition-careers' ),
		'OTHER'      => __( 'Other', 'coalition-careers' ),
	);
	$types = array();
	foreach ( (array) ( $posting['employmentType'] ?? array() ) as $type ) {
		$types[] = $names[ $type ] ?? '';
	}
	return implode( ', ', array_filter( array_merge( $types, array( $posting['workHours'] ?? '' ) ) ) );
}

/** The moment after which nobody can apply any more, in seconds; null where there is none. */
function closing_time( array $posting ): ?int {
	$until = $posting['validThrough'] ?? '';
	if ( ! is_string( $until ) || '' === $until ) {
		return null;
	}
	try {
		$moment = new \DateTimeImmutable( 10 === strlen( $until ) ? "{$until}T23:59:59" : $until, wp_timezone() );
	} catch ( \Exception $error ) {
		return null;
	}
	return $moment->getTimestamp();
}

function is_open( array $posting ): bool {
	$end = closing_time( $posting );
	return null === $end || time() <= $end;
}

/** A day, with its hour where it has one, in the site's own words for dates. */
function day_in_words( $iso ): string {
	try {
		$day = new \DateTimeImmutable( (string) $iso, wp_timezone() );
	} catch ( \Exception $error ) {
		return '';
	}
	$format = get_option( 'date_format' ) . ( 10 === strlen( (string) $iso ) ? '' : ', ' . get_option( 'time_format' ) . ' T' );
	return (string) wp_date( $format, $day->getTimestamp() );
}

/** When to apply, in words, or ''. */
function deadline_in_words( array $posting ): string {
	$lines = array();
	if ( ! empty( $posting['validThrough'] ) ) {
		/* translators: %s: a date. */
		$words   = is_open( $posting ) ? __( 'Apply by %s', 'coalition-careers' ) : __( 'Closed on %s', 'coalition-careers' );
		$lines[] = sprintf( $words, day_in_words( $posting['validThrough'] ) );
	}
	if ( is_open( $posting ) && ! empty( $posting['openUntilFilled'] ) ) {
		$lines[] = __( 'Open until filled', 'coalition-careers' );
	}
	if ( is_open( $posting ) && ! empty( $posting['priorityDeadline'] ) ) {
		/* translators: %s: a date. */
		$preference = __( 'Preference to applications received by %s', 'coalition-careers' );
		if ( ! is_open( array( 'validThrough' => $posting['priorityDeadline'] ) ) ) {
			/* translators: %s: a date. */
			$preference = __( 'Still open. The preference date, %s, has passed', 'coalition-careers' );
		}
		$lines[] = sprintf( $preference, day_in_words( $posting['priorityDeadline'] ) );
	}
	return implode( '. ', $lines );
}

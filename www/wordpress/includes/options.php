<?php
/**
 * What can be set: by the block, by the shortcode, and for the whole site.
 *
 * @package AttuneCheck
 */

defined( 'ABSPATH' ) || exit;

/**
 * What the build knows of the check-in: options, languages, the words for them, and the headers of each file.
 *
 * @return array
 */
function attune_check_made() {
	static $made;
	if ( ! $made ) {
		$made = wp_json_file_decode( dirname( ATTUNE_CHECK_FILE ) . '/made.json', array( 'associative' => true ) );
	}
	return $made;
}

/**
 * The language of the check-in that is nearest to one of WordPress, such as `es` for `es_MX`.
 *
 * @param string   $locale A locale of WordPress.
 * @param string[] $of     The languages to choose from, by id.
 * @return string An id; `en` where none is near.
 */
function attune_check_language( $locale, $of ) {
	$ids    = array_map( 'strval', $of );
	$wanted = strtolower( str_replace( '_', '-', $locale ) );
	$short  = strtok( $wanted, '-' );
	return in_array( $wanted, $ids, true ) ? $wanted : ( in_array( $short, $ids, true ) ? $short : 'en' );
}

/**
 * The check-in's own words for options, in the language of whoever sets them.
 *
 * @return array Texts by key.
 */
function attune_check_words() {
	$words = attune_check_made()['words'];
	return $words[ attune_check_language( determine_locale(), array_keys( $words ) ) ];
}

/**
 * The options that are right, as texts by name. A wrong one is left out, so that nobody sees a page that is broken.
 *
 * @param mixed $given Options by name, from a shortcode, a block or a form.
 * @return string[]
 */
function attune_check_valid( $given ) {
	$given = is_array( $given ) ? $given : array();
	// `[attune_check all]` has a word without a value.
	if ( isset( $given[0] ) && 'all' === $given[0] ) {
		$given['all'] = '1';
	}
	$valid = array();
	foreach ( attune_check_made()['options'] as $name => $rule ) {
		$value = isset( $given[ $name ] ) && is_scalar( $given[ $name ] ) ? trim( (string) $given[ $name ] ) : '';
		if ( '' === $value ) {
			continue;
		}
		if ( isset( $rule['one_of'] ) ) {
			$value = strtolower( $value );
			$right = in_array( $value, $rule['one_of'], true );
		} elseif ( isset( $rule['like'] ) ) {
			$right = (bool) preg_match( '~' . $rule['like'] . '~i', $value );
		} else {
			$value = sanitize_text_field( $value );
			$right = '' !== $value && mb_strlen( $value ) <= $rule['most'];
		}
		if ( $right ) {
			$valid[ $name ] = $value;
		}
	}
	return $valid;
}

/**
 * What is set for the whole site.
 *
 * @return string[]
 */
function attune_check_defaults() {
	return attune_check_valid( get_option( 'attune_check' ) );
}

/**
 * The fields of a form that sets them, for the block and for the settings of the site.
 *
 * @return array[] By name: `label`, `help`, `like` where a text has to be like an expression, and `choices` where one of a few is chosen; the first is what is usual.
 */
function attune_check_fields() {
	$words  = attune_check_words();
	$made   = attune_check_made();
	$choose = function ( $name, $first = null ) use ( $words, $made ) {
		$choices = null === $first ? array() : array( '' => $first );
		foreach ( $made['options'][ $name ]['one_of'] as $value ) {
			$choices[ $value ] = $words["$name.$value"];
		}
		return $choices;
	};
	return array(
		'stage'   => array(
			'label'   => $words['stage'],
			'choices' => $choose( 'stage', $words['stage.any'] ),
		),
		'helper'  => array(
			'label'   => $words['helper'],
			'choices' => $choose( 'helper' ),
		),
		'setting' => array(
			'label'   => $words['setting'],
			'choices' => $choose( 'setting' ),
		),
		'country' => array(
			'label'   => $words['country'],
			'help'    => $words['country.note'],
			'choices' => $choose( 'country', $words['country.none'] ),
		),
		'lang'    => array(
			'label'   => $words['lang'],
			'choices' => $choose( 'lang', __( 'The language of the page', 'attune-check' ) ),
		),
		'contact' => array(
			'label' => $words['contact'],
			/* translators: %d: a number of characters. */
			'help'  => sprintf( __( 'One line of at most %d characters. It is shown on the first screen, as your words.', 'attune-check' ), $made['options']['contact']['most'] ),
			'most'  => $made['options']['contact']['most'],
		),
		'accent'  => array(
			'label' => $words['accent'],
			'like'  => $made['options']['accent']['like'],
			'help'  => __( 'A colour, such as #1d4ed8. It is changed where it would be hard to read.', 'attune-check' ),
		),
		'theme'   => array(
			'label'   => __( 'Light or dark', 'attune-check' ),
			'choices' => array(
				''      => __( 'As the device is set', 'attune-check' ),
				'light' => __( 'Light', 'attune-check' ),
				'dark'  => __( 'Dark', 'attune-check' ),
			),
		),
		'all'     => array(
			'label'   => __( 'Statements', 'attune-check' ),
			'choices' => array(
				''  => __( 'One at a time', 'attune-check' ),
				'1' => __( 'All on one page', 'attune-check' ),
			),
		),
		'exit'    => array(
			'label' => __( 'Where leaving leads', 'attune-check' ),
			'like'  => $made['options']['exit']['like'],
			'help'  => __( 'The whole address of a page that tells nothing, such as the weather. It begins with https. Without it, the whole page goes blank, and a blank page can make others ask what was there.', 'attune-check' ),
		),
	);
}

add_action( 'init', 'attune_check_translate' );

/**
 * Loads what the plug-in says in the language of whoever looks at it. One translation serves all of a language:
 * `es` is read for `es_MX` as well, which WordPress would not do by itself.
 */
function attune_check_translate() {
	$folder = dirname( ATTUNE_CHECK_FILE ) . '/languages/';
	$lang   = strtok( determine_locale(), '_' );
	$file   = $folder . "attune-check-$lang.mo";
	if ( ctype_alpha( $lang ) && is_readable( $file ) ) {
		load_textdomain( 'attune-check', $file );
	}
}
